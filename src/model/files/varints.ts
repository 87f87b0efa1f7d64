/** Whole numbers of 0 or more one behind the other, seven bits to a byte, the lowest first; the last byte of each is below 128. */
export interface NumberReader {
  /** Where the next number begins. */
  at: number;
  readonly bytes: Uint8Array;
}

/** Reads a number; throws where the bytes end within it. */
export function readNumber(reader: NumberReader): number {
  const { bytes } = reader;
  let [value, scale] = [0, 1];
  for (;;) {
    const byte = bytes[reader.at++];
    if (byte === undefined) throw new Error('Unexpected end of a list of numbers');
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 128;
  }
}

/** How many numbers end in a part of the bytes. */
export function countNumbers(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) < 0x80) count++;
  return count;
}

/** Goes past as many numbers as are said, without reading them; returns where the next one begins. */
export function skipNumbers(bytes: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at++) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('Unexpected end of a list of numbers');
    if (byte < 0x80) left--;
  }
  return at;
}
