import { expect, test, vi } from 'vitest';
import { fieldOf } from '../../../../src/client/search/grammar/query-fields.ts';
import { showValues } from '../../../../src/client/search/panels/shown-values.ts';
import { fold } from '../../../../src/model/text/fold.ts';

vi.mock('../../../../src/model/text/fold.ts', { spy: true });

test('nothing is folded, which has patterns compiled, before a field or a narrowed list asks for it', () => {
  const values = [{ id: 'turkiye', label: 'Türkiye', depth: 0 }];
  const choice = { counts: { turkiye: 1 }, chosen: [], limit: 8 };
  showValues(values, { ...choice, narrow: '' });
  expect(fold).not.toHaveBeenCalled();
  expect(showValues(values, { ...choice, narrow: 'turk' }).shown).toHaveLength(1);
  expect(fieldOf('الموضوع')).toBe('topic');
  expect(fold).toHaveBeenCalled();
});
