import { tokensOf } from '../../../model/text/tokens.ts';

// A stroke is `OR`, and single marks may be apostrophes.
const signs = /(?![`´|])[\p{S}%٪‰§¶@#]/gu;

/**
 * The first sign that touches a word in a part of a query and that no word has, so that it is not looked for: `±` of `±5`,
 * but not the signs of `C++` and `5 %`.
 */
export function droppedSign(query: string, start: number, end: number): string | undefined {
  const found = [...query.slice(start, end).matchAll(signs)].find(({ 0: sign, index }) => {
    const at = start + index;
    return isMeant(sign, query.slice(0, at), query.slice(at + sign.length)) && !isOfWord(query, at);
  });
  return found?.[0];
}

/** Whether what stands at a place of a query is of a word: the sign of `5 %`. */
export function isOfWord(query: string, at: number): boolean {
  return tokensOf(query).some(({ start, end }) => start <= at && at < end);
}

// A plus before a word asks for what is done anyway; `a@b` and `id#p1` are addresses.
function isMeant(sign: string, before: string, after: string): boolean {
  const [isBehind, isBefore] = [/[\p{L}\p{N}]$/u.test(before), /^[\p{L}\p{N}]/u.test(after)];
  if (isBehind && isBefore) return !/[@#]/.test(sign);
  if (sign === '+' && isBefore && /(?:^|[\s(])$/u.test(before)) return false;
  return /\S$/u.test(before) || /^\S/u.test(after);
}
