import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openIndexThread } from '../../../src/search/index-thread.ts';
import { contentOf } from './index-content.ts';

const pageOf = (title: string) =>
  `<html lang="en"><body><article data-pagefind-body><h1>${title}</h1></article></body></html>`;

test('a thread makes the index of what it is given; what goes wrong in it is thrown at the end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-index-thread-'));
  const options = { dir: join(folder, 'kept'), version: 'test', languages: ['en'] };
  const said: string[] = [];
  const thread = openIndexThread(options, (line) => said.push(line));
  for (const title of ['one', 'two', 'three']) await thread.add(`/briefs/${title}/`, pageOf(title));
  const urls = ['/briefs/one/', '/briefs/two/', '/briefs/three/'];
  expect(await thread.finish(folder, urls)).toEqual({ texts: 3, indexed: 3 });
  expect(
    contentOf(folder, 'en')
      .content.briefs.map(({ page }) => page.url)
      .sort(),
  ).toEqual(urls.toSorted());
  await thread.close();

  vi.stubEnv('PAGEFIND_BINARY_PATH', '/bin/false');
  const broken = openIndexThread({ ...options, dir: join(folder, 'other') }, () => undefined);
  // More than may wait for it: pages would go on waiting if a fault set none of them free.
  const long = `${pageOf('Long')}<!--${' '.repeat(9_000_000)}-->`;
  for (const url of urls) await broken.add(url, long);
  await expect(broken.finish(folder, urls)).rejects.toThrow(/pagefind/i);
  await broken.close();
  vi.unstubAllEnvs();
  expect(said).toEqual([]);
  await rm(folder, { recursive: true });
});
