import { expect, it } from 'vitest';
import { citedPassages } from '../../../src/content/entries/entries.ts';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';

const factsOf = (markdown: string) => renderMarkdown(markdown, 'en').facts;

it('a source is cited by the passages that call its notes, once in each', () => {
  const facts = factsOf(
    'One.[^a][^b]\n\nTwo.[^b]\n\n[^a]: [@harbour]\n\n[^b]: [@harbour; @town]\n',
  );
  expect(citedPassages(facts, facts)).toEqual([
    { source: 'harbour', passage: 0 },
    { source: 'town', passage: 0 },
    { source: 'harbour', passage: 1 },
    { source: 'town', passage: 1 },
  ]);
});

it('a note that only a heading calls cites for the whole text, under its own number', () => {
  const facts = factsOf('One.[^a]\n\n## Talks[^b]\n\nTwo.\n\n[^a]: [@harbour]\n\n[^b]: [@town]\n');
  expect(citedPassages(facts, facts)).toEqual([
    { source: 'harbour', passage: 0 },
    { source: 'town', passage: -1, note: { label: 'b', number: 2 } },
  ]);
});

it('a note that nobody calls cites nothing', () => {
  const facts = factsOf('One.\n\n[^a]: [@harbour]\n');
  expect(citedPassages(facts, facts)).toEqual([]);
});

it('a note that a translation calls and does not define is the first language’s', () => {
  const first = factsOf('One.[^a]\n\n[^a]: [@harbour]\n');
  expect(citedPassages(factsOf('Eins.\n\n## Kopf[^a]\n'), first)).toEqual([
    { source: 'harbour', passage: -1, note: { label: 'a', number: 1 } },
  ]);
});

it('a caption cites for its figure', () => {
  const facts = factsOf('One.\n\n![A map](map.png "Deliveries [@harbour, p. 4]")\n');
  expect(citedPassages(facts, facts)).toEqual([{ source: 'harbour', passage: 1 }]);
});
