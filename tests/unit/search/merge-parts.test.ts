import { expect, test } from 'vitest';
import {
  factsAt,
  locationsAt,
  type NumberedPlace,
  postingsOf,
  readIndexPart,
} from '../../../src/model/files/index-part.ts';
import { mergeParts } from '../../../src/search/merge-parts.ts';
import { entriesOf, type WordEntry } from '../../../src/search/part-entries.ts';

type Page = [page: number, places: number[], facts?: NumberedPlace[]];

const words: Record<string, Page[]> = {
  a: [[0, [3, 200, 40_000]]],
  ab: [
    [1, [], [{ fact: 1, location: 7 }]],
    [300, [0], [0, 1, 130].map((location) => ({ fact: 0, location }))],
  ],
  the: Array.from({ length: 200 }, (_, page): Page => [page, [1, 2, 3]]),
  then: [[5, [1]]],
  été: [[2, [9]]],
};

test('a part has the places of each word in its pages, and a word of many is a part by itself', () => {
  const made = [...mergeParts([sourceOf(words)], 400)];
  expect(made.map(({ from }) => from)).toEqual(['a', 'the', 'then']);
  expect(read(made)).toEqual(words);
  expect([...mergeParts([sourceOf({})], 400)]).toEqual([]);
});

test('parts are merged: the words of all, the pages that stay, those of each behind those before', () => {
  const parts = [...mergeParts([sourceOf(words)], 400)];
  const kept = {
    parts: parts.map(({ bytes }) => entriesOf(readIndexPart(bytes))),
    ...{ offset: 0, live: new Set([2, 5, 300]) },
  };
  const merged = read([
    ...mergeParts([kept, { ...sourceOf({ a: [[0, [1]]] }), offset: 400 }], 400),
  ]);
  expect(merged).toEqual({
    a: [[400, [1]]],
    ab: [words['ab']?.[1]],
    the: [words['the']?.[2], words['the']?.[5]],
    ...{ then: words['then'], été: words['été'] },
  });
});

test('a part that is something else is told from one, and so is one that is cut or has more', () => {
  const [{ bytes } = { bytes: new Uint8Array() }] = [...mergeParts([sourceOf(words)], 1e6)];
  for (let end = 0; end < bytes.length; end++) {
    expect(() => readIndexPart(bytes.subarray(0, end))).toThrow('Unexpected');
  }
  const others = [Uint8Array.of(...bytes, 0), new TextEncoder().encode('{"url":"/"}')];
  for (const other of others) expect(() => readIndexPart(other)).toThrow('Unexpected');
});

function sourceOf(of: Record<string, Page[]>) {
  const entries = Object.entries(of).map(([word, pages]): WordEntry => ({
    word,
    visit: (see) => {
      for (const [page, places, facts = []] of pages) see(page, places, facts);
    },
  }));
  return { parts: [entries], offset: 0 };
}

function read(parts: readonly { bytes: Uint8Array }[]): Record<string, Page[]> {
  return Object.fromEntries(
    parts.flatMap(({ bytes }) => {
      const part = readIndexPart(bytes);
      return [...part.words.keys()].map((word) => {
        const postings = postingsOf(part, word);
        const pages = [...(postings?.pages ?? [])].map((page, at): Page => {
          const facts = postings ? factsAt(postings, at) : [];
          const places = postings ? locationsAt(postings, at) : [];
          expect(postings?.counts[at]).toBe(places.length);
          return facts.length > 0 ? [page, places, facts] : [page, places];
        });
        return [word, pages];
      });
    }),
  );
}
