import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { BriefFolder, FiledText, TextIds } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { Language } from '../../model/language/language.ts';
import { assignPermalinks, withDrafts } from '../../permalinks/assign.ts';
import { findLedgerFaults } from '../../permalinks/ledger/faulty-ledger.ts';
import { KeptValues } from '../files/kept-values.ts';
import { makeCacheFolder } from '../files/sealed-file.ts';
import { readPipelineVersion } from '../render/pipeline-files.ts';
import type { BriefInTexts } from './ledger-choice.ts';
import type { UnrenderedBrief } from './read-briefs.ts';
import type { UnrenderedText } from './read-markdown.ts';

/** A brief whose parts have their ids, and what is wrong with these. */
export interface IdentifiedBrief {
  brief: BriefFolder;
  faults: Fault[];
}

/** How ids are given. */
interface IdentifyOptions {
  /** The ledger that ids are taken from, where it is not the one in the folder. */
  ledgerOf: ((brief: BriefInTexts) => BriefFolder['ledger']) | undefined;
  /** Where the ids of unchanged briefs are kept, and what tells this reading from others there. */
  kept: { folder: URL; name: string } | undefined;
}

/** Gives the parts of briefs their ids; those of a brief of which nothing changed are not found again. */
export function identifyBriefs(
  briefs: readonly UnrenderedBrief[],
  render: <T>(text: UnrenderedText<T>) => FiledText<T>,
  { ledgerOf, kept }: IdentifyOptions,
): IdentifiedBrief[] {
  const start = performance.now();
  const known = kept && !ledgerOf ? openKept(kept) : undefined;
  const identified = briefs.map(({ first, translations, drafts, ...own }) => {
    const brief = {
      ...own,
      first: render(first),
      translations: translations.map((text) => render(text)),
      drafts: drafts.map((text) => render(text)),
    };
    if (!known) return identify(ledgerOf ? { ...brief, ledger: ledgerOf(brief) } : brief);
    const digest = digestOf(brief);
    return identifyOnce({ ...brief, digest }, digest, known);
  });
  known?.close();
  performance.measure('pincite ids', { start });
  return identified;
}

function openKept({ folder, name }: { folder: URL; name: string }): KeptValues {
  const own = new URL('read/', folder);
  makeCacheFolder(own);
  return new KeptValues(
    new URL(`${hash('sha1', name).slice(0, 8)}-ids.json`, own),
    readPipelineVersion(new URL('read-content.ts', import.meta.url)),
  );
}

type BriefToIdentify = Omit<BriefFolder, 'ids' | 'nextLedger'>;

// The facts of a text follow from its digest, and the ledger from that of its file.
function digestOf({ images, ledger, ledgerDigest, ...brief }: BriefToIdentify): string {
  const withoutFacts = ({ facts: _, ...text }: FiledText<unknown>) => text;
  const { first, translations, drafts, ...own } = brief;
  const texts = [[first], translations, drafts].map((some) => some.map(withoutFacts));
  const ledgerIs = ledgerDigest ?? ledger;
  return hash('sha1', JSON.stringify([own, [...images], ledgerIs, texts]));
}

/** What ids come to, as JSON has it; no next ledger where it is the one that is there. */
interface KeptIds {
  ids: [Language, TextIds][];
  next?: BriefFolder['nextLedger'];
  faults: Fault[];
}

function identifyOnce(brief: BriefToIdentify, digest: string, known: KeptValues): IdentifiedBrief {
  const json = known.find(digest);
  if (json !== undefined) {
    // This code wrote it.
    const { ids, next = brief.ledger, faults } = JSON.parse(json) as KeptIds;
    return { brief: { ...brief, ids: new Map(ids), nextLedger: next }, faults };
  }
  const identified = identify(brief);
  const { ids, nextLedger } = identified.brief;
  const isSame = isDeepStrictEqual(nextLedger, brief.ledger);
  const { faults } = identified;
  const value: KeptIds = { ids: [...ids], ...(isSame ? {} : { next: nextLedger }), faults };
  const text = JSON.stringify(value);
  if (isDeepStrictEqual(JSON.parse(text), value)) known.keep(digest, text);
  return identified;
}

// A draft's ids are provisional: nothing of it is published, so nothing can vanish.
function identify(brief: BriefToIdentify): IdentifiedBrief {
  const { ids, nextLedger, faults } = assignPermalinks(brief);
  const inLedger = findLedgerFaults(brief.ledger, `${brief.folder}/permalinks.yaml`);
  return {
    brief: { ...brief, ids: withDrafts(ids, brief), nextLedger },
    faults: brief.first.data.draft ? [] : [...inLedger, ...faults],
  };
}
