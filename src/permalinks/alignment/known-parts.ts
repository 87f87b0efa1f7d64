/** What alignment needs of a part of the text: its words, their check values, and an id pinned to it. */
export interface Part {
  text: string;
  /** The check values of its sentences, in order. */
  is: string;
  pin?: string | undefined;
}

/** What alignment needs of a ledger's entry. */
export interface Known {
  id: string;
  is: string;
  like: string;
}
