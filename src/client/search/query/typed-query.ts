import { cleanQuery } from './read-query.ts';

/** A query as it was typed, clean and with signs of usual width: `：` is `:`, and `U. S.` is `U.S.` All spans into a query are into this text. */
export function typedQuery(text: string): string {
  const query = cleanQuery(text).replace(/[！-～]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  if (!query.includes('. ')) return query;
  return query.replace(/(?<![\p{L}\p{N}.])([UE]\.) (?=[SNKU]\.)/gu, '$1');
}
