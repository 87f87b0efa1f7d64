import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { wordSchema } from '../../strings/word-schema.ts';
import { wordTypes } from '../../strings/word-types.ts';
import { readWords } from '../../strings/word-tree.ts';

const file = new URL('../../strings/en.yaml', import.meta.url);
// Where the settings of VS Code look for it.
const schemaFile = new URL('../../../.astro/words.schema.json', import.meta.url);

/** Gives the words of the interface their type, and editors their schema, from the English ones, anew by every command of Astro. */
export function declareWords(): AstroIntegration {
  return {
    name: 'pincite-strings',
    hooks: {
      'astro:config:done'({ injectTypes }) {
        const words = readWords('src/strings/en.yaml', readFileSync(fileURLToPath(file), 'utf8'));
        injectTypes({ filename: 'strings.d.ts', content: wordTypes(words) });
        mkdirSync(new URL('.', schemaFile), { recursive: true });
        writeFileSync(schemaFile, `${JSON.stringify(wordSchema(words))}\n`);
      },
    },
  };
}
