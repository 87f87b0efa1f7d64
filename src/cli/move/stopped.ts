/** The end of a command whose message says enough: no usage, no trace. */
export class Stopped extends Error {}
