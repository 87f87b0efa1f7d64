import { renderMarkdown, type Rendering } from '../../../src/markdown/pipeline.ts';

let last: { key: string; rendering: Rendering } | undefined;

/** Renders a text, once where it is asked for several times in a row: these tests render thousands. */
export function renderOnce(body: string, language: string): Rendering {
  const key = `${language}\n${body}`;
  if (last?.key !== key) last = { key, rendering: renderMarkdown(body, language) };
  return last.rendering;
}
