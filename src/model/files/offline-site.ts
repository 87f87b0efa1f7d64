/** What the worker is told of the site it keeps: the path it lives under, its build and its languages, the first of which has no prefix. */
export interface OfflineSite {
  base: string;
  build: string;
  languages: readonly string[];
}
