import { expect, it } from 'vitest';
import { citedPassages } from '../../../src/content/entries/cited-passages.ts';
import type { TextFacts } from '../../../src/model/reading/rendered-text.ts';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';

const cited = (facts: TextFacts, first = facts) => citedPassages(facts, first, 'en');
const placesOf = (facts: TextFacts, first = facts) =>
  cited(facts, first).map(({ stated: _, ...place }) => place);

const factsOf = (markdown: string) => renderMarkdown(markdown, 'en').facts;

it('a source is cited by the passages that call its notes, once in each', () => {
  const facts = factsOf(
    'One.[^a][^b]\n\nTwo.[^b]\n\n[^a]: [@harbour]\n\n[^b]: [@harbour; @town]\n',
  );
  expect(placesOf(facts)).toEqual([
    { source: 'harbour', passage: 0 },
    { source: 'town', passage: 0 },
    { source: 'harbour', passage: 1 },
    { source: 'town', passage: 1 },
  ]);
});

it('a note that only a heading calls cites for the whole text, under its own number', () => {
  const facts = factsOf('One.[^a]\n\n## Talks[^b]\n\nTwo.\n\n[^a]: [@harbour]\n\n[^b]: [@town]\n');
  expect(placesOf(facts)).toEqual([
    { source: 'harbour', passage: 0 },
    { source: 'town', passage: -1, note: { label: 'b', number: 2 } },
  ]);
});

it('a note that nobody calls cites nothing', () => {
  const facts = factsOf('One.\n\n[^a]: [@harbour]\n');
  expect(placesOf(facts)).toEqual([]);
});

it('a note that a translation calls and does not define is the first language’s', () => {
  const first = factsOf('One.[^a]\n\n[^a]: [@harbour]\n');
  expect(placesOf(factsOf('Eins.\n\n## Kopf[^a]\n'), first)).toEqual([
    { source: 'harbour', passage: -1, note: { label: 'a', number: 1 } },
  ]);
});

it('a caption cites for its figure', () => {
  const facts = factsOf('One.\n\n![A map](map.png "Deliveries [@harbour, p. 4]")\n');
  expect(placesOf(facts)).toEqual([{ source: 'harbour', passage: 1 }]);
});

it('says what each note stands behind, and the places that it names', () => {
  const facts = factsOf(
    'It rained. The harbour\nwas *open*,[^a] and Dr. Naser left.[^b][^a] It closed.\n\n' +
      '[^a]: [@harbour, p. 4]; [@town]\n\n[^b]: [@harbour, paras. 2 and 3]\n',
  );
  const [harbour, town] = cited(facts);
  expect(harbour?.stated?.map(({ words }) => words)).toEqual([
    'The harbour was open,',
    'The harbour was open, and Dr. Naser left.',
  ]);
  expect(harbour?.stated?.map(({ places }) => places.flat().map(({ value }) => value))).toEqual([
    ['4'],
    ['2 and 3', '4'],
  ]);
  expect(town?.stated?.map(({ places }) => places)).toEqual([[], []]);
});

it('gives the last words of a long sentence, and none of a caption', () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
  const [long] = cited(factsOf(`${words.join(' ')}.[^a]\n\n[^a]: [@harbour]\n`));
  expect(long?.stated).toEqual([{ words: `… ${words.slice(-24).join(' ')}.`, places: [] }]);
  const [bracket] = cited(factsOf('One. (It does not say so.[^a])\n\n[^a]: [@harbour]\n'));
  expect(bracket?.stated?.[0]?.words).toBe('It does not say so.');
  const [caption] = cited(factsOf('![A map](map.png "Deliveries [@harbour, p. 4]")\n'));
  expect(caption).toEqual({ source: 'harbour', passage: 0 });
});
