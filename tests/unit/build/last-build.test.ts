import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { inputsOfBuild, recordBuild, sameBuild } from '../../../src/build/kept/last-build.ts';
import { outputMarker } from '../../../src/build/output/output-folder.ts';
import { digestOfStamps, stampsOfOutput } from '../../../src/build/output/output-stamps.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-last-build-'));
const root = join(dir, 'project');
const own = (env: Record<string, string> = {}): Settings => ({
  ...readSettings(root, env),
  pdfDir: pathToFileURL(join(dir, 'pdf/')),
});
const settings = own();
const { contentDir, outDir } = settings;
const day = { published: undefined, today: '2026-05-03' };

afterAll(() => {
  rmSync(dir, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  rmSync(dir, { recursive: true, force: true });
  for (const file of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', 'src/a.ts']) {
    put(join(root, file), file);
  }
  put(join(root, 'public/favicon.svg'), '<svg/>');
  put(join(contentDir, 'site.yaml'), 'name: { en: Site }\n');
  put(join(contentDir, 'briefs/one/en.md'), 'One.\n');
  put(join(outDir, 'index.html'), '<p>One.');
  put(join(outDir, outputMarker.file), outputMarker.text);
  put(join(dir, 'pdf/one.en.abc.pdf'), '%PDF-');
  const inputs = inputsOfBuild(settings, { ...day, published: 'lost' });
  if (!inputs) throw new Error('nothing is known of the folder');
  const output = digestOfStamps(stampsOfOutput(outDir));
  recordBuild(settings, { inputs, output, told: 'all is well', isLasting: true });
});

const same = (now = settings, held: Parameters<typeof inputsOfBuild>[1] = day) => {
  const inputs = inputsOfBuild(now, held);
  return inputs && sameBuild(now, inputs);
};

test('where nothing has changed, the last build is known with what it told', () => {
  expect(same()).toBe('all is well');
  expect(same()).toBe('all is well');
});

describe('each change by itself makes it another build', () => {
  const changes: Record<string, () => void> = {
    'a text': () => {
      put(join(contentDir, 'briefs/one/en.md'), 'One, two.\n');
    },
    'a text of the same length, within the same moment': () => {
      const file = join(contentDir, 'briefs/one/en.md');
      const { atime, mtime } = statSync(file);
      put(file, 'Two.\n');
      utimesSync(file, atime, mtime);
    },
    'a new file': () => {
      put(join(contentDir, 'topics/trade.yaml'), 'name: { en: Trade }\n');
    },
    'a file that went': () => {
      rmSync(join(contentDir, 'briefs/one/en.md'));
    },
    'another name': () => {
      renameSync(join(contentDir, 'briefs/one'), join(contentDir, 'briefs/two'));
    },
    'a link that may lead anywhere': () => {
      symlinkSync('en.md', join(contentDir, 'briefs/one/fr.md'));
    },
    code: () => {
      put(join(root, 'src/a.ts'), 'other');
    },
    packages: () => {
      put(join(root, 'package-lock.json'), 'other');
    },
    'a file of `public/`': () => {
      put(join(root, 'public/favicon.svg'), '<svg><g/></svg>');
    },
    'a PDF': () => {
      put(join(dir, 'pdf/one.en.abd.pdf'), '%PDF-');
    },
    'a PDF that went': () => {
      rmSync(join(dir, 'pdf/one.en.abc.pdf'));
    },
    'a page of the output that was written into': () => {
      put(join(outDir, 'index.html'), '<p>Two, and more.');
    },
    'a page of the output that went': () => {
      rmSync(join(outDir, 'index.html'));
    },
    'a file in the output that no build made': () => {
      put(join(outDir, 'notes.txt'), 'Mine.');
    },
    'an output that is not there': () => {
      rmSync(outDir, { recursive: true });
    },
    'what was remembered, damaged': () => {
      put(join(root, 'node_modules/.cache/pincite', 'x'), '');
      writeFileSync(new URL('last-build.json', settings.buildCacheDir), 'damaged');
    },
  };
  it.each(Object.entries(changes))('%s', (_, change) => {
    change();
    expect(same()).toBeUndefined();
  });

  it.each([
    { SITE_URL: 'https://other.example' },
    { BASE_PATH: '/library' },
    { CONTENT_DIR: 'texts' },
    { OUT_DIR: 'site' },
  ])('settings: %j', (env) => {
    cpSync(contentDir, join(root, 'texts'), { recursive: true });
    expect(same(own(env))).toBeUndefined();
  });

  it.each([
    { name: 'CI', other: process.env['CI'] === 'true' ? '' : 'true' },
    // Days are written as they are there.
    { name: 'TZ', other: 'Asia/Tokyo' },
  ])('the environment: $name', ({ name, other }) => {
    vi.stubEnv(name, other);
    try {
      expect(same()).toBeUndefined();
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('the day, where it is an earlier one, or something is said to be of a day to come', () => {
    const later = { ...day, today: '2026-05-04' };
    expect(same(settings, later)).toBe('all is well');
    expect(same(settings, { ...day, today: '2026-05-02' })).toBeUndefined();
    const inputs = inputsOfBuild(settings, day);
    if (!inputs) throw new Error('nothing is known of the folder');
    const output = digestOfStamps(stampsOfOutput(outDir));
    recordBuild(settings, { inputs, output, told: 'of tomorrow', isLasting: false });
    expect(same()).toBe('of tomorrow');
    expect(same(settings, later)).toBeUndefined();
  });

  it('what was published and is here no more, but not that all of it is', () => {
    expect(same(settings, { ...day, published: 'lost as well' })).toBeUndefined();
    expect(same(settings, { ...day, published: 'lost' })).toBe('all is well');
    expect(same(settings, { ...day, published: undefined })).toBe('all is well');
  });
});
