/** A record as it is kept in Astro's store: one string of JSON. */
export interface Packed<T> {
  json: string;
  /** What the string holds; there for the type alone. */
  holds?: T;
}

/** The record in its string. */
export function unpack<T>({ json }: Packed<T>): T {
  return JSON.parse(json) as T;
}
