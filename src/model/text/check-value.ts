import { hashOf } from './hash.ts';
import { wordsOf } from './words.ts';

// Crockford's base 32: no letter that is easily taken for another.
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** What a check value looks like: four digits of base 32. */
export const checkValuePattern = /^[0-9a-hjkmnp-tv-z]{4}$/;

/** The check value of a sentence: 20 bits of its words in four digits, as in `v=3fk2`. */
export function checkValue(sentence: string): string {
  const hash = hashOf(wordsOf(sentence).join(' '));
  return [15, 10, 5, 0].map((shift) => digits[(hash >>> shift) & 31]).join('');
}
