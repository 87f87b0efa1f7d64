import { expect, it } from 'vitest';
import { askedForms } from '../../../../src/client/search/query/asked-forms.ts';
import { plainAsk } from '../../../../src/model/text/index-words.ts';

it('asks for the other spelling of a last letter in a name of several words, whose other forms are too many', () => {
  const asked = askedForms('الأخضر الابراهيمى', 'ar').map(plainAsk);
  expect(asked).toContain('الأخضر الابراهيمي');
  expect(asked).toContain('الأخضر الابراهيمى');
  expect(asked.length).toBeLessThanOrEqual(48);
});

it('asks for no more than the first word in its forms where even these are too many', () => {
  const asked = askedForms('الحكومه الانتقاليه السوريه الوطنيه الكبري', 'ar');
  expect(asked.length).toBeLessThanOrEqual(48);
  expect(asked[0]).toBe('الحكومه الانتقاليه السوريه الوطنيه الكبري');
});
