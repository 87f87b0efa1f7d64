/** Name of the channel through which a build says of each page that it is finished: pages and integrations do not share their modules. */
export const finishedPageChannel = 'pincite:finished-page';

/** A page as it is before what only the search index is told is taken out of it. */
export interface FinishedPage {
  /** Path of its address, below the host. */
  path: string;
  html: string;
  /** Set by whoever hears of it: when it is ready for the next one. */
  isTaken?: Promise<void> | undefined;
}

/** Name of the channel through which a build says which pages it took over, before it gives those that are asked for. */
export const keptPagesChannel = 'pincite:kept-pages';

/** Pages that were taken over: the path of each, and a digest of it as it was finished. */
export interface KeptPages {
  pages: readonly (readonly [path: string, digest: string])[];
  /** Set by whoever hears of it: the paths of those that it has to be given. */
  unknown?: Promise<ReadonlySet<string>> | undefined;
}
