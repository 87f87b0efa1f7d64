/** A part that stands for itself: nothing is looked for that it could be a translation of. */
export const alone = -1;

/** For each part of a translation, the index of its original, `alone`, or nothing where it has to be found. */
export type Partners = (number | undefined)[];
