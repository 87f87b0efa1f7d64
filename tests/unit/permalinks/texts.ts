import type { FiledText } from '../../../src/model/content.ts';
import type { Brief, Translation } from '../../../src/model/brief.ts';
import { emptyLedger, type Ledger } from '../../../src/model/ledger.ts';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import { type AssignmentInput, assignPermalinks } from '../../../src/permalinks/assign.ts';

/** A brief of one Markdown body, or two, as assignment takes it. */
export function brief(
  body: string,
  ledger: Ledger = emptyLedger,
  arabic?: string,
): AssignmentInput {
  return {
    first: text<Brief>(body, 'en'),
    translations: arabic === undefined ? [] : [text<Translation>(arabic, 'ar')],
    ledger,
  };
}

/** Ids of passages and the ledger after publishing a body. */
export function publish(body: string, ledger: Ledger = emptyLedger) {
  const { ids, ledger: next, faults } = assignPermalinks(brief(body, ledger));
  return {
    ids: ids.get('en')?.passages ?? [],
    sections: ids.get('en')?.sections ?? [],
    ledger: next,
    faults,
  };
}

function text<T>(body: string, language: string): FiledText<T> {
  const { facts } = renderMarkdown(body, language);
  // Assignment looks at facts only; front matter is whatever the type asks for.
  return { file: `${language}.md`, language, bodyOffset: 0, digest: '', data: {} as T, facts };
}
