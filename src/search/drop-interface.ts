import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

// What `client/search/index/index-files.ts` asks for, and what the head of each language is made from.
const needed = /^(?:pagefind-entry\.json|.+\.pf_meta|wasm\..+\.pagefind|index|fragment)$/;

/** Takes out of a finished index what Pagefind writes for its own interfaces and filters: half a megabyte that no page loads. */
export async function dropInterface(indexDir: string): Promise<void> {
  const names = await readdir(indexDir);
  const unused = names.filter((name) => !needed.test(name));
  await Promise.all(unused.map((name) => rm(join(indexDir, name), { recursive: true })));
}
