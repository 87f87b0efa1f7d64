import { foldLetters } from './fold-letters.ts';

/** A text as an id is written: `Brief Analysis` is `brief-analysis`; empty where nothing of it can stand in one. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[\p{L}\p{N}]+/gu, foldLetters)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
