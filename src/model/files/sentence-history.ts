/**
 * Sentences of a passage that were published and stand there no longer, as a page's script reads
 * them from `permalinks.json` beside the page.
 */
export interface SentenceChange {
  /** The passage's id, which may be retired by now. */
  id: string;
  /** The day from which they have not stood there, in the page's language: `3 May 2026`. */
  since: string;
  /** Check values of the sentences that went, in order. */
  was: string[];
  /** Check values of those that came instead; none where nothing did. */
  now: string[];
}

/** `permalinks.json`: all such changes of one brief in one language, the oldest first. */
export interface SentenceHistory {
  version: 1;
  changes: SentenceChange[];
  /** Old words that corrections record, the newest first. */
  former: string[];
  /** How the page says it, in its language. */
  words: SentenceWords;
}

/** What is said of quoted words; `{date}` and `{text}` are filled in. */
interface SentenceWords {
  /** Of words that stand, in a sentence that was edited. */
  around: string;
  changed: string;
  /** Of words that the browser keeps to itself, in a sentence that was edited. */
  sentence: string;
  removed: string;
  /** What the words were. */
  was: string;
}
