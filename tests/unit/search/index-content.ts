import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readBriefs } from '../../../src/client/search/index/briefs.ts';
import { readValues } from '../../../src/client/search/index/facet-values.ts';
import { fragmentEnding, readFragment } from '../../../src/model/files/index-fragment.ts';
import { type IndexHead, indexHeadName } from '../../../src/model/files/index-head.ts';
import {
  factsAt,
  type IndexPart,
  locationsAt,
  postingsOf,
  readIndexPart,
} from '../../../src/model/files/index-part.ts';
import { type FacetRows, facetRowsName } from '../../../src/model/files/facet-rows.ts';
import { type SearchRows, searchRowsName } from '../../../src/model/files/search-rows.ts';
import { wordListName } from '../../../src/model/files/word-list.ts';

/** All that a reader can learn from the index of a language in the folder of a site, whatever its files and numbers are. */
export function contentOf(dir: string, language: string) {
  const read = (name: string) => readFileSync(join(dir, 'pagefind', name));
  const head = JSON.parse(read(indexHeadName(language)).toString()) as IndexHead;
  const rows = JSON.parse(read(searchRowsName(language)).toString()) as SearchRows;
  const facets = JSON.parse(read(facetRowsName(language)).toString()) as FacetRows;
  const briefs = [...readBriefs(rows, readValues(facets)).values()].map((brief) => ({
    number: brief.page,
    facts: { rank: brief.rank, day: brief.day, words: brief.words, values: brief.values },
    page: readFragment(gunzipSync(read(`fragment/${brief.id}${fragmentEnding}`))),
  }));
  const urls = new Map(briefs.map(({ number, page }) => [number, page.url]));
  const places: string[] = [];
  for (const { file } of [...head.parts, ...head.later]) {
    const bytes = gunzipSync(read(`index/${file}.pf_index`)).subarray('pagefind_dcd'.length);
    places.push(...placesIn(readIndexPart(new Uint8Array(bytes)), urls, head.fields));
  }
  return {
    isInTwo: head.later.length > 0,
    content: {
      briefs: briefs.map(({ facts, page }) => ({ facts, page })),
      places: places.sort(),
      words: read(wordListName(language)).toString(),
    },
  };
}

// Where each word is, of what can be found.
function placesIn(
  part: IndexPart,
  urls: ReadonlyMap<number, string>,
  fields: readonly string[],
): string[] {
  return [...part.words.keys()].flatMap((word) => {
    const postings = postingsOf(part, word);
    return [...(postings?.pages ?? [])].flatMap((page, at) => {
      const url = urls.get(page);
      if (!postings || url === undefined) return [];
      const facts = factsAt(postings, at).map(
        ({ fact, location }) => `${fields[fact]} ${location}`,
      );
      return [[word, url, ...locationsAt(postings, at), ...facts].join(' ')];
    });
  });
}
