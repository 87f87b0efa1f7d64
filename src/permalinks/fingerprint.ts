import { hash } from 'node:crypto';

/** Twelve hexadecimal digits that tell a text from others; case, white space and punctuation aside. */
export function fingerprint(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return hash('sha256', words.join(' '), 'hex').slice(0, 12);
}

/** The first eight words, for people who read the ledger. */
export function firstWords(text: string): string {
  return text.split(/\s+/, 8).join(' ');
}
