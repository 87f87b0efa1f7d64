import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longest } from '../../longest-first.ts';

it('the test files that begin first are there by these names', () => {
  const tests = join(import.meta.dirname, '../..');
  expect(longest.filter((file) => !existsSync(join(tests, file)))).toEqual([]);
});
