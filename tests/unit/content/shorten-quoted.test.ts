import { expect, it } from 'vitest';
import { shortenQuoted } from '../../../src/content/check/shorten-quoted.ts';

it('cuts a picture and a paragraph, and leaves the rest', () => {
  const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(60_000)}`;
  const message = `Unexpected link to \`${picture}\` under “${'words '.repeat(100)}”, expected \`https:\`.`;
  const short = shortenQuoted(message);
  expect(short.length).toBeLessThan(260);
  expect(short).toMatch(
    /^Unexpected link to `data:image\/png;base64,iVBOR.*…` under “words .*…”, expected `https:`\.$/,
  );
});
