import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyExample, oneLine, runBuild } from './build-site.ts';
import { changedFiles, folderBytes } from './folder-bytes.ts';
import { warmRounds } from './warm-rounds.ts';

it('after edits of all kinds a site is what it would be if nothing had been taken over', async () => {
  let kept = 0;
  for await (const { edits, differing, output } of warmRounds('kept-pages', 3, 2)) {
    expect({ edits, differing }).toEqual({ edits, differing: [] });
    kept += Number(/pages: (\d+) are as they were/.exec(output)?.[1]);
  }
  expect(kept).toBeGreaterThan(60);
});

it('where nothing has changed, a build leaves the site as it is, and says again all that is to be done', async () => {
  const site = copyExample('nothing-changed');
  const text = join(site.content, 'briefs/2014/harbour-history/en.md');
  // A warning is to be read again as well.
  writeFileSync(text, readFileSync(text, 'utf8').replace(/^date: .*$/m, 'date: "2999-01-01"'));
  const first = await runBuild(site);
  const before = folderBytes(site.out);
  const lastLines = ({ output }: typeof first) => output.replace(/^[\s\S]*\ntook .*\n/, '');
  const issues = ({ output }: typeof first) =>
    /^[^\n]*harbour-history\/en\.md[\s\S]*?(?=check: )/m.exec(output)?.[0];
  const second = await runBuild(site);
  expect(second.status).toBe(0);
  expect(second.output).toContain('nothing has changed');
  expect(second.output).not.toContain('pages:');
  expect(lastLines(second)).toBe(lastLines(first));
  expect(lastLines(second)).toContain('To write it: `npm run permalinks`');
  expect(issues(second)).toContain('2999');
  expect(issues(second)).toBe(issues(first));
  expect(changedFiles(site.out, before)).toEqual([]);
  for (const change of [
    () => {
      writeFileSync(join(site.out, 'topics/trade/index.html'), 'damaged');
    },
    () => {
      writeFileSync(join(site.out, 'mine.txt'), 'mine');
    },
    () => {
      rmSync(site.out, { recursive: true });
    },
  ]) {
    change();
    const { output } = await runBuild(site);
    expect(output).not.toContain('nothing has changed');
    expect(changedFiles(site.out, before)).toEqual([]);
  }
  const { output } = await runBuild(site, {}, ['--full']);
  expect(output).toContain('all are made, since `--full` asks for it');
});

it('an output that is not as it was left is made anew as a whole, and why is said', async () => {
  const site = copyExample('damaged-output');
  await runBuild(site);
  const before = folderBytes(site.out);
  const page = join(site.out, 'topics/trade/index.html');
  writeFileSync(page, 'damaged');
  const { status, output } = await runBuild(site);
  expect(status).toBe(0);
  expect(oneLine(output)).toContain(`pages: all are made, since ${page} is not as it was left`);
  expect(changedFiles(site.out, before)).toEqual([]);
});
