import type { FiledText } from '../../../src/model/reading/content.ts';
import type { Brief, Translation } from '../../../src/model/records/brief.ts';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import type { BriefId } from '../../../src/model/records/ids.ts';
import { type AssignmentInput, assignPermalinks } from '../../../src/permalinks/assign.ts';
import { renderOnce } from './render-once.ts';

/** A brief of one Markdown body, or two, as assignment takes it. */
export function brief(
  body: string,
  ledger: Ledger = emptyLedger,
  arabic?: string,
): AssignmentInput {
  return {
    id: 'talks' as BriefId,
    first: text<Brief>(body, 'en', { date: '2026-01-01', corrections: [] }),
    translations: arabic === undefined ? [] : [text<Translation>(arabic, 'ar')],
    ledger,
  };
}

/** The ids of a body's parts and the ledger after publishing it, with what is gone retired. */
export function publish(body: string, ledger?: Ledger, arabic?: string, day = '2026-05-03') {
  const { ids, retire, faults } = assignPermalinks(brief(body, ledger, arabic));
  const own = ids.get('en');
  return {
    ids: own?.passages ?? [],
    sections: own?.sections ?? [],
    notes: own?.notes ?? {},
    ledger: retire(day),
    faults,
  };
}

/** The ids of a body in its language, the only one there is, and the ledger after publishing it. */
export function publishIn(language: string, body: string, ledger: Ledger, day: string) {
  const first = text<Brief>(body, language, { date: '2026-01-01', corrections: [] });
  const { ids, retire } = assignPermalinks({
    id: 'talks' as BriefId,
    first,
    translations: [],
    ledger,
  });
  return {
    ids: ids.get(language) ?? { passages: [], sections: [], notes: {} },
    ledger: retire(day),
  };
}

/** What the ledger says of an id: its state, and its successor where it has one. */
export function stateOf(ledger: Ledger, id: string): string {
  const entry = [...ledger.parts, ...ledger.notes].find((one) => one.id === id);
  return [entry?.state, entry?.into].filter(Boolean).join(' → ');
}

function text<T>(body: string, language: string, data: Partial<T> = {}): FiledText<T> {
  const { facts } = renderOnce(body, language);
  // Of front matter, assignment looks at dates only; the rest is whatever the type asks for.
  return { file: `${language}.md`, language, bodyOffset: 0, digest: '', data: data as T, facts };
}
