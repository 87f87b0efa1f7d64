/** Bytes that grow as whole numbers are written (`model/files/varints.ts`), and what was written elsewhere. */
export class NumberWriter {
  #bytes: Buffer;
  length = 0;

  constructor(size = 1 << 12) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  /** What has been written since the last `clear`; good until something else is written. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** A whole number of 0 or more. */
  add(value: number): void {
    this.#reserve(5);
    let left = value;
    for (; left >= 0x80; left >>>= 7) this.#bytes[this.length++] = (left & 0x7f) | 0x80;
    this.#bytes[this.length++] = left;
  }

  /** Bytes as they were written elsewhere. */
  copy(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.length + count));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
