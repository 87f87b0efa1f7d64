import { writeFileSync } from 'node:fs';
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
