import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'astro/zod';

const files = z.record(z.string(), z.string());
const example = z.union([z.string(), files]);

const explanationSchema = z.strictObject({
  why: z.string(),
  in: z.string().default('text').describe('`text`, `front matter`, or the path of a file.'),
  published: example.optional().describe('What was published before.'),
  without: z.array(z.string()).optional().describe('What of the content is not there.'),
  beside: files.optional().describe('Files that both examples need.'),
  wrong: example,
  right: example,
});

/** Why a rule is there, with an example that breaks it and one that does not. */
export type Explanation = z.infer<typeof explanationSchema>;

/** What is said of each rule, by its name. */
export function readExplanations(): Map<string, Explanation> {
  const text = readFileSync(new URL('./rules.yaml', import.meta.url), 'utf8');
  return new Map(Object.entries(z.record(z.string(), explanationSchema).parse(load(text))));
}
