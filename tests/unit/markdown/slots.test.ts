import { expect, it } from 'vitest';
import { fillTemplate } from '../../../src/markdown/slots.ts';
import type { Slot } from '../../../src/model/reading/rendered-text.ts';

const citation: Slot = { type: 'citation', citation: { items: [] } };

it.each([
  ['p. 4 ff.', '. And', 'p. 4 ff. And'],
  ['<bdi>p. 4 ff.</bdi>', '.</p>', '<bdi>p. 4 ff.</bdi></p>'],
  ['p. 4', '. And', 'p. 4. And'],
  ['p. 4 ff.', '... And', 'p. 4 ff.... And'],
  ['p. 4 ff.', ', and', 'p. 4 ff., and'],
])('ends a sentence once behind a citation: %s and %s', (cited, after, html) => {
  expect(fillTemplate([citation, after], () => cited)).toBe(html);
});
