/** Folder of a bundle for the code that makes pages. */
export const programFolder = 'program';

/** Folder of a bundle for the files that sites of any content have: scripts, styles, fonts and what lies in `public/`. */
export const filesFolder = 'files';

/** The worker for readers without a connection, as it is before it is told of a site. */
export const workerFile = 'offline-worker.js';
