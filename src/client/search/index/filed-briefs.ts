import type { IndexHead } from '../../../model/files/index-head.ts';
import type { Language } from '../../../model/language/language.ts';
import { readBriefs, type BriefRow, type ValuesAt } from './briefs.ts';
import { IndexFault } from './index-fault.ts';
import { fetchFacets, fetchRows, type IndexAddress } from './index-files.ts';
import { breathe } from './slices.ts';

/** The briefs of a language, and the index in which their pages have numbers. */
export interface FiledBriefs {
  index: string;
  briefs: ReadonlyMap<string, BriefRow>;
}

/** Fetches the briefs of a language; their values come later. */
export async function fetchFiled(
  address: IndexAddress,
  language: Language,
  valuesAt: ValuesAt,
): Promise<FiledBriefs> {
  const rows = await fetchRows(address, language);
  await breathe();
  return { index: rows.index, briefs: readBriefs(rows, valuesAt) };
}

/** How to have the values of briefs, for which results do not wait. */
export function openFacets(address: IndexAddress, language: Language) {
  let valuesAt: ValuesAt = () => {
    throw new Error('Unexpected question for values that are not there yet');
  };
  let opened: Promise<void> | undefined;

  async function open(filed: Promise<FiledBriefs>): Promise<void> {
    // What reads them comes with them.
    const [file, { readFacets }, { index, briefs }] = await Promise.all([
      fetchFacets(address, language),
      import('./facet-values.ts'),
      filed,
    ]);
    valuesAt = readFacets(file, { index, briefs: briefs.size });
  }

  return {
    valuesAt: (rank: number) => valuesAt(rank),
    open: async (filed: Promise<FiledBriefs>): Promise<void> => {
      const own = (opened ??= open(filed));
      try {
        await own;
      } catch (error) {
        // What did not come is fetched again by the next who needs it.
        if (opened === own) opened = undefined;
        throw error;
      }
    },
  };
}

/** By the number of a page the rank of its brief; files of different builds would find one brief for another. */
export function ranksOf({ index, pages }: IndexHead, filed: FiledBriefs): Int32Array {
  if (filed.index !== index) {
    throw new IndexFault(`the file of briefs is of the index ${filed.index}, not of ${index}`);
  }
  const ranks = new Int32Array(pages).fill(-1);
  for (const { page, rank } of filed.briefs.values()) {
    if (page >= pages) throw new IndexFault(`the search index has no page ${page}`);
    ranks[page] = rank;
  }
  return ranks;
}
