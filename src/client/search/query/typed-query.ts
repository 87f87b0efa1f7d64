import { cleanQuery } from './read-query.ts';

/** A query as it was typed, clean and with signs of usual width: `：` is `:`. All spans into a query are into this text. */
export function typedQuery(text: string): string {
  return cleanQuery(text).replace(/[！-～]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
