import { escapeHtml } from '../../model/text/escape-html.ts';

/** How much of a source is printed: all of it; all, with what its short form leaves out marked; or its short form. */
export type SourceForm = 'full' | 'marked' | 'short';

/** Words as HTML in the form wanted; marked, the short words are those of the full ones that are left, where they are. */
export function bothForms(full: string, short: string, form: SourceForm): string {
  if (form === 'full' || full === short || short === '') return escapeHtml(full);
  if (form === 'short') return escapeHtml(short);
  return markWords(full, short) ?? onlyFull(escapeHtml(full)) + onlyShort(escapeHtml(short));
}

// Nothing where the short words are not among the full ones in their order.
function markWords(full: string, short: string): string | undefined {
  const wanted = tokensOf(short);
  const pieces = tokensOf(full).map((token) => {
    const isShort = token === wanted[0];
    if (isShort) wanted.shift();
    return { html: escapeHtml(token), isShort };
  });
  return wanted.length > 0 ? undefined : markRuns(pieces);
}

// Arabic writes its `and` at the next name, which may be a Latin one.
function tokensOf(text: string): string[] {
  return text.match(/\p{Script=Arabic}+|(?:(?!\p{Script=Arabic})[\p{L}\p{M}\p{N}])+|[^]/gu) ?? [];
}

/** The parts of a source one after the other, in the form wanted, with commas between. */
export function joinParts(
  parts: readonly { html: string; isShort: boolean }[],
  form: SourceForm,
  comma: string,
): string {
  if (form === 'full') return parts.map(({ html }) => html).join(comma);
  const first = parts.findIndex(({ isShort }) => isShort);
  if (form === 'short') return parts.flatMap((part) => (part.isShort ? part.html : [])).join(comma);
  const pieces = parts.map(({ html, isShort }, index) => ({
    isShort,
    html: index < first ? html + comma : index > first ? comma + html : html,
  }));
  return markRuns(pieces);
}

/** Marks what the short form leaves out. */
export function onlyFull(html: string): string {
  return html && `<span>${html}</span>`;
}

/** Marks what stands in the short form alone. */
export function onlyShort(html: string): string {
  return html && `<span class="in-short">${html}</span>`;
}

function markRuns(pieces: readonly { html: string; isShort: boolean }[]): string {
  const runs: { html: string; isShort: boolean }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.isShort === piece.isShort) last.html += piece.html;
    else runs.push({ ...piece });
  }
  return runs.map(({ html, isShort }) => (isShort ? html : onlyFull(html))).join('');
}
