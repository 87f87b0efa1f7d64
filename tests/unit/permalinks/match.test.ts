import { describe, expect, it } from 'vitest';
import { publish } from './texts.ts';

const body = (...passages: string[]) => passages.join('\n\n');

// Passages and headings of which nothing is alike.
const [a, b, c, d, e] = [
  'Talks began in Geneva without any agenda, chaired by one envoy alone.',
  'Grain ships left Odessa under escort while insurers argued over premiums.',
  'Parliament adjourned twice because ministers refused to publish budgets.',
  'Engineers rebuilt bridges near Mosul using steel that donors delivered.',
  'Prisoners were exchanged at dawn along two roads outside Taiz.',
] as const;
const fresh = (count: number) =>
  [
    'Kilo lima mike.',
    'November oscar papa.',
    'Quebec romeo sierra.',
    'Tango uniform victor.',
  ].slice(0, count);

describe('a heading whose words are all new', () => {
  it('is known by the first passage under it, wherever it stands', () => {
    const { ledger } = publish(body('## Old words', a, b, c, '## Second', d, '## Third', e));
    const { sections } = publish(
      body('## Second', d, '## Third', e, '## Nothing alike', a, ...fresh(4)),
      ledger,
    );
    expect(sections).toEqual(['second', 'third', 'old-words']);
  });

  it('is known by most of its passages rather than by the first', () => {
    const { ledger } = publish(body('## Old words', a, b, c, d, e));
    const { sections } = publish(
      body('## Nothing alike', a, ...fresh(2), '## Nor this', b, c, d, e),
      ledger,
    );
    expect(sections).toEqual(['nothing-alike', 'old-words']);
  });

  it.each([
    [7, 'goes with the first', ['old-words', 'there']],
    [5, 'goes with the rest', ['here', 'old-words']],
  ])(
    'whose other passages stand elsewhere beside %d new ones %s, since the first is worth a half',
    (count, _, expected) => {
      // Passages of which nothing is alike.
      const unlike = (name: string, length: number) =>
        Array.from({ length }, (_, index) => `${name}${index}a ${name}${index}b ${name}${index}c.`);
      const [first, ...rest] = unlike('old', 8);
      const { ledger } = publish(body('## Old words', first ?? '', ...rest));
      const now = body('## Here', first ?? '', '## There', ...rest, ...unlike('new', count));
      expect(publish(now, ledger).sections).toEqual(expected);
    },
  );

  it('is another one where its passages are', () => {
    const { ledger } = publish(body('## Old words', a, b, '## Second', d));
    const { sections } = publish(body('## Second', d, '## Nothing alike', ...fresh(4)), ledger);
    expect(sections).toEqual(['second', 'nothing-alike']);
  });
});

describe('a note whose words are all new', () => {
  const noted = (first: [string, string], second: [string, string]) =>
    body(
      `One.[^${first[0]}]`,
      `Two.[^${second[0]}]`,
      `[^${first[0]}]: ${first[1]}`,
      `[^${second[0]}]: ${second[1]}`,
    );

  it('is known by its label, wherever it stands', () => {
    const { ledger } = publish(noted(['talks', a], ['grain', b]));
    const { notes } = publish(noted(['grain', c], ['talks', d]), ledger);
    expect(notes).toEqual({ grain: 'grain', talks: 'talks' });
  });

  it('gives its id to the one that kept the words', () => {
    const { ledger } = publish(noted(['talks', a], ['grain', b]));
    const { notes } = publish(noted(['grain', b], ['geneva', a]), ledger);
    expect(notes).toEqual({ grain: 'grain', geneva: 'talks' });
  });
});

describe('a passage that is cut in two, of which every second word is new', () => {
  const words = (stem: string) => Array.from({ length: 20 }, (_, index) => `${stem}${index}`);
  const old = words('old').join(' ');
  const mixed = words('new').map((word, index) => (index % 2 === 0 ? `old${index}` : word));
  const halves = [mixed.slice(0, 10).join(' '), mixed.slice(10).join(' ')] as const;

  it('keeps its id in the half that is likest, although neither is like it by itself', () => {
    const { ledger } = publish(body(a, old, b));
    expect(publish(body(a, halves[0], b), ledger).ids).not.toContain('p2');
    expect(publish(body(a, ...halves, b), ledger).ids).toContain('p2');
  });

  it('is gone where something else stands in its place, or the halves stand elsewhere', () => {
    const { ledger } = publish(body(a, old, b, c));
    expect(publish(body(a, d, e, b, c), ledger).ids).not.toContain('p2');
    expect(publish(body(a, b, ...halves, c), ledger).ids).not.toContain('p2');
  });
});
