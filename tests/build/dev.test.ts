import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root, withoutVitest } from './build-site.ts';

// Nothing in a folder of modules is watched, so this one lies elsewhere.
const work = mkdtempSync(join(tmpdir(), 'pincite-dev-'));
const content = join(work, 'content');
const talks = 'briefs/harbour-talks';
const page = `/${talks}/`;
const passage = 'They had met before';
let server: ChildProcess;
let address = '';
let output = '';

beforeAll(async () => {
  cpSync(join(root, 'tests/fixtures/sites/example'), content, { recursive: true });
  // Half a file from the first moment on.
  edit('site.yaml', (text) => `${text}tagline: [\n`);
  server = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutVitest(process.env),
      CONTENT_DIR: content,
      OUT_DIR: join(work, 'site'),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  address = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(output)?.[0], limit);
});

afterAll(() => {
  server.kill();
  rmSync(work, { recursive: true });
});

// Styles of findings are in every page.
const finding = 'id="finding.';
const limit = { timeout: 200_000, interval: 300 };

// What an author saves on the way, what is told of it, and what the page still shows.
const saves: [string, (text: string) => string, string[], string[]][] = [
  [
    'things that are not there yet',
    (text) =>
      text
        .replace('table.', 'table.[^not-yet]')
        .replace('@council-decree-1999', '@no-source')
        .replace('harbour-history/#the-first-talks', 'nowhere/')
        .replace('[trade, law]', '[trade, no-topic]')
        .replace('[desk]', '[no-author]')
        .replace('[north-coast]', '[no-region]')
        .replace('plan.png', 'not-yet.png'),
    ['note-undefined', 'source-unknown', 'link-broken', 'topic-unknown', 'author-unknown'].concat(
      'region-unknown',
      'image-missing',
    ),
    ['This note is not written yet.', '[no-source]', '[no-topic]', '[no-author]', '[no-region]'],
  ],
  ['half a line', (text) => text.replace('[trade, law]', '[trade,'), ['yaml-invalid'], [passage]],
  ['no end', (text) => text.replace('\n---\n\n', '\n\n'), ['front-matter'], [passage]],
  ['nothing', () => '', ['file-empty'], ['Nothing of this text can be shown.']],
];

describe('dev', () => {
  it('begins with a site.yaml that cannot be read, and goes on when it is mended', async () => {
    expect(await text('/')).toContain('yaml-invalid');
    expect(output).toContain('site.yaml:8:1');
    edit('site.yaml', (yaml) => yaml.replace('tagline: [\n', ''));
    await expect.poll(() => text('/'), limit).not.toContain('yaml-invalid');
    expect(await text(page)).not.toContain(finding);
  });

  it('shows what is there, and what is wrong with it, until it is mended', async () => {
    const file = `${talks}/en.md`;
    const before = readFileSync(join(content, file), 'utf8');
    for (const [, change, rules, shown] of saves) {
      writeFileSync(join(content, file), change(before));
      const html = await vi.waitUntil(async () => {
        const now = await text(page);
        return rules.every((rule) => now.includes(rule)) && now;
      }, limit);
      for (const words of shown) expect(html).toContain(words);
      for (const rule of rules) {
        expect(html).toMatch(new RegExp(`${file}:\\d+:\\d+</code> error ${rule}`));
        expect(output).toMatch(new RegExp(`${file}:\\d+:\\d+ error ${rule}`));
      }
    }
    writeFileSync(join(content, file), before);
    await expect.poll(() => text(page), limit).not.toContain(finding);
    expect(await text(page)).toContain(passage);
  });

  it('leaves the other language as it is', async () => {
    const before = edit(`${talks}/ar.md`, (markdown) => markdown.replace('title: ', 'title: "'));
    await expect.poll(() => text(`/ar${page}`), limit).toContain('yaml-invalid');
    expect(await text(page)).not.toContain(finding);
    expect(await text(`/ar${page}`)).toContain('ملاحظة واحدة');
    edit(`${talks}/ar.md`, () => before);
    edit(`${talks}/en.md`, (markdown) => markdown.replace('table.', 'table.[^not-yet]'));
    await expect.poll(() => text(page), limit).toContain('note-undefined');
    expect(await text(`/ar${page}`)).not.toContain(finding);
    edit(`${talks}/en.md`, (markdown) => markdown.replace('[^not-yet]', ''));
    await expect.poll(() => text(page), limit).not.toContain(finding);
  });

  it('shows records that come, break, are mended and go', async () => {
    const source = 'sources/council-decree-1999.yaml';
    const before = edit(source, (yaml) => `${yaml}number: [\n`);
    await expect.poll(() => text(page), limit).toContain('yaml-invalid');
    rmSync(join(content, source));
    await expect.poll(() => text(page), limit).toContain('[council-decree-1999]');
    edit(source, () => before);
    await expect.poll(() => text(page), limit).not.toContain(finding);
  });

  it('shows briefs that come, are renamed and go', async () => {
    const [path, renamed] = ['briefs/new-pier/en.md', 'briefs/newer-pier/en.md'];
    edit(path, () => readFileSync(join(content, 'briefs/harbour-law/en.md'), 'utf8'));
    await expect.poll(() => status('/briefs/new-pier/'), limit).toBe(200);
    mkdirSync(dirname(join(content, renamed)));
    renameSync(join(content, path), join(content, renamed));
    await expect.poll(() => status('/briefs/newer-pier/'), limit).toBe(200);
    await expect.poll(() => status('/briefs/new-pier/'), limit).toBe(404);
    rmSync(dirname(join(content, renamed)), { recursive: true });
    await expect.poll(() => status('/briefs/newer-pier/'), limit).toBe(404);
  });

  it('shows the last of many saves, be they whole files that take the place of others', async () => {
    const file = join(content, talks, 'en.md');
    const before = readFileSync(file, 'utf8');
    for (let save = 1; save <= 20; save += 1) {
      writeFileSync(`${file}.tmp`, before.replace('They had met', `Save ${save}: they had met`));
      renameSync(`${file}.tmp`, file);
    }
    await expect.poll(() => text(page), limit).toContain('Save 20: they had met');
    await expect.poll(() => text(page), limit).not.toContain(finding);
  });
});

function edit(file: string, change: (text: string) => string): string {
  const path = join(content, file);
  mkdirSync(dirname(path), { recursive: true });
  const before = readIfThere(path);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return before;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function get(path: string): Promise<Response> {
  const response = await fetch(address + path, { headers: { accept: 'text/html' } });
  if (response.status === 500)
    throw new Error(`${path} is a server error:\n${output.slice(-2000)}`);
  return response;
}

async function text(path: string): Promise<string> {
  return (await get(path)).text();
}

async function status(path: string): Promise<number> {
  return (await get(path)).status;
}
