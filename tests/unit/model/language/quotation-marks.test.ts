import { expect, it } from 'vitest';
import { withinQuotation } from '../../../../src/model/language/quotation-marks.ts';

it.each([
  ['The harbour talks: “praise” & no progress', 'en', 'The harbour talks: ‘praise’ & no progress'],
  ['Assad’s “friends”', 'en-GB', 'Assad’s ‘friends’'],
  ['لغات كثيرة: «الميناء» و«الحياة»', 'ar', 'لغات كثيرة: “الميناء” و“الحياة”'],
  ['L’« ami »', 'fr', 'L’« ami »'],
  ['The “so-called ‘peace’ plan” of ’15', 'en', 'The ‘so-called “peace” plan’ of ’15'],
  ['“They said ‘it’s Ali’s’”', 'en', '‘They said “it’s Ali’s”’'],
  ['«قال “لا”»', 'ar', '“قال «لا»”'],
  ['“unclosed', 'en', '‘unclosed'],
  ['No marks', 'en', 'No marks'],
])('%s in %s is %s within a quotation', (text, language, expected) => {
  expect(withinQuotation(text, language)).toBe(expected);
});
