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
