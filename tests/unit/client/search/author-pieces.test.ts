import { expect, test } from 'vitest';
import { authorPieces } from '../../../../src/client/search/results/author-pieces.ts';

test.each([
  ['Frelinghuysen and Lincoln', ['lincoln'], 'Frelinghuysen and [Lincoln]'],
  ['Frelinghuysen and Lincoln', ['of', 'frel'], '[Frelinghuysen] and Lincoln'],
  ['Ira Jewell Williams, Ira Adams', ['ira jewell'], '[Ira Jewell] Williams, Ira Adams'],
  ['Bashar al-Assad and Zoë Łódź', ['assad', 'zoe'], 'Bashar [al-Assad] and [Zoë] Łódź'],
  ['Adams, Lincoln', ['lincolns'], 'Adams, [Lincoln]'],
  ['Adams, Lincoln', [], 'Adams, Lincoln'],
  ['سلمى حداد ومحمد رحال', ['رحال'], 'سلمى حداد ومحمد [رحال]'],
  ['', ['lincoln'], ''],
])('of the authors %s, found by %j, those words are marked', (text, asked, shown) => {
  const pieces = authorPieces(text, asked);
  expect(pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')).toBe(
    shown,
  );
});
