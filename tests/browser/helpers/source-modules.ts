import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../build/build-site.ts';

/** Lets a page import files of `src` under `/source/`, as they are written. */
export async function serveSource(page: Page): Promise<void> {
  await page.route('**/source/**', async (route) => {
    const file = new URL(route.request().url()).pathname.replace(/^.*\/source\//, '');
    const text = await readFile(join(root, 'src', file), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(text) });
  });
}
