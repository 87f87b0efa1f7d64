import { checkValue } from '../../model/text/check-value.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import type { Language } from '../../model/language/language.ts';

/** The ledger with translated parts (`ar#p12`) taken to say what their originals say now, though their words are as before. */
export function confirmTranslations(
  ledger: Ledger,
  first: Language,
  confirmed: readonly string[],
): Ledger {
  const confirm = (entry: LedgerEntry): LedgerEntry => {
    const original = entry.text[first];
    if (!original) return entry;
    const of = checkValue(original.is);
    const text = Object.entries(entry.text).map(([language, one]) => [
      language,
      confirmed.includes(`${language}#${entry.id}`) ? { ...one, of } : one,
    ]);
    return { ...entry, text: Object.fromEntries(text) as LedgerEntry['text'] };
  };
  return { ...ledger, parts: ledger.parts.map(confirm) };
}
