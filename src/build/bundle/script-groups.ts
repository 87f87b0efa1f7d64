import type { BuildEnvironmentOptions } from 'vite';

type Bundling = Pick<BuildEnvironmentOptions, 'rolldownOptions'>;

/** Which scripts of pages are one file: left to itself, the bundler makes one of each module that two others share. */
export const pageScripts: Bundling = inGroups([
  // What the scripts of every page have.
  { name: 'page', test: /preload-helper|model\/files\/found-key/ },
  // What reads words and files.
  {
    name: 'words',
    test: /model\/(?:locale\/locales|text\/fold\.|language\/|files\/json-shape)|client\/(?:fetch-json|given-files)/,
  },
]);

/** The same of the thread of the search: what parts of it share that are fetched later. */
export const searchScripts: Bundling = inGroups([{ name: 'search', minShareCount: 2 }]);

interface ScriptGroup {
  name: string;
  test?: RegExp;
  minShareCount?: number;
}

function inGroups(groups: ScriptGroup[]): Bundling {
  return { rolldownOptions: { output: { codeSplitting: { groups } } } };
}
