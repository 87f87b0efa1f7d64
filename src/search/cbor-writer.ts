/** Bytes that grow as CBOR is written: arrays of known length, texts, whole numbers, and what was read elsewhere. */
export class CborWriter {
  #bytes: Buffer;
  length = 0;

  constructor(size = 1 << 16) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  /** What has been written since the last `clear`; good until something else is written. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  array(items: number): void {
    this.#head(0x80, items);
  }

  text(value: string): void {
    const bytes = Buffer.from(value);
    this.#head(0x60, bytes.length);
    this.copy(bytes, 0, bytes.length);
  }

  /** A whole number of 0 or more. */
  whole(value: number): void {
    this.#head(0, value);
  }

  /** Items as they were written elsewhere. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    this.#bytes.set(from.subarray(start, end), this.length);
    this.length += end - start;
  }

  #head(kind: number, value: number): void {
    this.#reserve(5);
    const [bytes, at] = [this.#bytes, this.length];
    if (value < 24) this.length = bytes.writeUInt8(kind | value, at);
    else if (value < 0x100) this.length = bytes.writeUInt8(value, bytes.writeUInt8(kind | 24, at));
    else if (value < 0x10000)
      this.length = bytes.writeUInt16BE(value, bytes.writeUInt8(kind | 25, at));
    else this.length = bytes.writeUInt32BE(value, bytes.writeUInt8(kind | 26, at));
  }

  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.length + count));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
