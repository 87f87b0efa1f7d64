import { expect, test, vi } from 'vitest';
import { showValues } from '../../../../src/client/search/panels/shown-values.ts';

test('values that nobody narrows are not folded, which has patterns compiled', () => {
  const values = [{ id: 'turkiye', label: 'Türkiye', depth: 0 }];
  const choice = { counts: { turkiye: 1 }, chosen: [], limit: 8 };
  // How words are found that are folded.
  const matchAll = vi.spyOn(String.prototype, 'matchAll');
  expect(showValues(values, { ...choice, narrow: '' }).shown).toHaveLength(1);
  expect(matchAll).not.toHaveBeenCalled();
  expect(showValues(values, { ...choice, narrow: 'turk' }).shown).toHaveLength(1);
  expect(matchAll).toHaveBeenCalled();
  matchAll.mockRestore();
});
