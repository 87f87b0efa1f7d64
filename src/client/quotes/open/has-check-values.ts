// In the query, where every browser lets scripts read them, or among the directives, where the first links had them.
const checkValues = /^[^#]*[?&]v=|:~:(?:.*&)?v=/s;

/** Whether an address has check values, so that it may be a link to a sentence. */
export function hasCheckValues(address: string): boolean {
  return checkValues.test(address);
}
