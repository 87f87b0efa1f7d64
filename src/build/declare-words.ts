import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { wordTypes } from '../strings/word-types.ts';
import { readWords } from '../strings/word-tree.ts';

const file = new URL('../strings/en.yaml', import.meta.url);

/** Gives the words of the interface their type, from the English ones, anew by every command of Astro. */
export function declareWords(): AstroIntegration {
  return {
    name: 'pincite-strings',
    hooks: {
      'astro:config:done'({ injectTypes }) {
        const words = readWords('src/strings/en.yaml', readFileSync(fileURLToPath(file), 'utf8'));
        injectTypes({ filename: 'strings.d.ts', content: wordTypes(words) });
      },
    },
  };
}
