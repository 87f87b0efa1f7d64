/**
 * A reader of CBOR as a Pagefind index is written in: arrays of known length, texts, whole numbers, fractions.
 *
 * It throws where the bytes are something else or end too soon, and never reads beyond them.
 */
export interface CborReader {
  /** Where the next item begins. */
  at: number;
  readonly bytes: Uint8Array;
}

const text = new TextDecoder('utf-8', { fatal: true });
const kinds = { whole: 0, negative: 1, text: 3, array: 4 } as const;
const simple = 7;
const longestPlain = 24;

/** Reads the beginning of an array: how many items follow. */
export function readArray(reader: CborReader): number {
  return readHead(reader, kinds.array);
}

/** Reads a text. */
export function readText(reader: CborReader): string {
  const length = readHead(reader, kinds.text);
  const start = reader.at;
  skipBytes(reader, length);
  return decode(reader.bytes, start, reader.at);
}

// Most words are short and plain, and a decoder is slow to begin.
function decode(bytes: Uint8Array, start: number, end: number): string {
  let plain = '';
  for (let at = start; at < end; at++) {
    const code = bytes[at] ?? 0;
    if (code > 0x7f || end - start > longestPlain) return text.decode(bytes.subarray(start, end));
    plain += String.fromCharCode(code);
  }
  return plain;
}

/** Reads a whole number, which may be negative. */
export function readWhole(reader: CborReader): number {
  const head = reader.bytes[reader.at] ?? 0xff;
  if (head < 24) {
    reader.at++;
    return head;
  }
  const kind = head >> 5;
  if (kind === kinds.negative) return -1 - readHead(reader, kinds.negative);
  return readHead(reader, kinds.whole);
}

/** Goes past whole numbers, as many as are said, much faster than by reading them. */
export function skipWholes(reader: CborReader, count: number): void {
  const { bytes } = reader;
  let { at } = reader;
  for (let left = count; left > 0; left--) {
    const head = bytes[at] ?? 0xff;
    if (head >= 0x40) throw unexpected(reader, 'a whole number');
    const size = head & 0x1f;
    at += size < 24 ? 1 : 1 + sizeOf(reader, size);
  }
  reader.at = at;
  if (at > bytes.length) throw unexpected(reader, 'more');
}

/** Goes past any item. */
export function skipItem(reader: CborReader): void {
  const head = reader.bytes[reader.at] ?? 0xff;
  const kind = head >> 5;
  if (kind === simple)
    skipBytes(reader, 1 + ((head & 0x1f) < 24 ? 0 : sizeOf(reader, head & 0x1f)));
  else if (kind === kinds.array) {
    for (let left = readArray(reader); left > 0; left--) skipItem(reader);
  } else if (kind === kinds.text) skipBytes(reader, readHead(reader, kinds.text));
  else skipWholes(reader, 1);
}

function readHead(reader: CborReader, kind: number): number {
  const { bytes, at } = reader;
  const head = bytes[at] ?? 0xff;
  if (head >> 5 !== kind) throw unexpected(reader, `an item of kind ${kind}`);
  const size = head & 0x1f;
  if (size < 24) {
    reader.at = at + 1;
    return size;
  }
  const length = sizeOf(reader, size);
  let value = 0;
  for (let next = at + 1; next <= at + length; next++) value = value * 256 + (bytes[next] ?? 0);
  skipBytes(reader, 1 + length);
  return value;
}

// How many bytes a number takes that is too large for the first one.
function sizeOf(reader: CborReader, size: number): number {
  if (size > 27) throw unexpected(reader, 'an item of known length');
  return 1 << (size - 24);
}

function skipBytes(reader: CborReader, count: number): void {
  reader.at += count;
  if (reader.at > reader.bytes.length) throw unexpected(reader, 'more');
}

function unexpected({ at, bytes }: CborReader, expected: string): Error {
  return new Error(
    `Unexpected byte ${at} of ${bytes.length} in the search index, expected ${expected}`,
  );
}
