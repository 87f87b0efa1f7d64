import type { Token } from './tokens.ts';

// Marks that open what follows stand with the word behind them.
const opening = /[\p{Ps}\p{Pi}‘“"'¿¡\p{Sc}§#]+$/u;

/** A text cut between its words, each with the signs that touch it and what is between it and the next one. */
export function shownWords(text: string, tokens: readonly Token[]): string[] {
  let start = 0;
  return tokens.map(({ end }, at) => {
    const next = tokens[at + 1];
    const cut = next ? cutBetween(text, end, next.start) : text.length;
    const word = text.slice(start, cut);
    start = cut;
    return word;
  });
}

function cutBetween(text: string, end: number, next: number): number {
  const gap = text.slice(end, next);
  const space = gap.lastIndexOf(' ');
  if (space >= 0) return end + space + 1;
  return next - (opening.exec(gap)?.[0].length ?? 0);
}
