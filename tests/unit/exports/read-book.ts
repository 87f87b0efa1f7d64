import { EpubCheck } from '@likecoin/epubcheck-ts';
import { inflateRawSync } from 'node:zlib';

/** What the field's check of books has against one. */
export async function bookFaults(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes, { includeUsage: true });
  return messages.map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}`);
}

/** The files of an archive by its directory, in their order, as texts. */
export function filesOfBook(bytes: Uint8Array): Map<string, string> {
  return new Map(
    [...bytesOfBook(bytes)].map(([name, content]) => [name, content.toString('utf8')]),
  );
}

/** The same as they are. */
export function bytesOfBook(bytes: Uint8Array): Map<string, Buffer> {
  const book = Buffer.from(bytes);
  const files = new Map<string, Buffer>();
  const end = book.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = book.readUInt32LE(end + 16);
  for (let count = book.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = book.readUInt16LE(at + 28);
    const name = book.toString('utf8', at + 46, at + 46 + nameLength);
    const start = book.readUInt32LE(at + 42) + 30 + nameLength;
    const content = book.subarray(start, start + book.readUInt32LE(at + 20));
    const isDeflated = book.readUInt16LE(at + 10) === 8;
    files.set(name, isDeflated ? inflateRawSync(content) : content);
    at += 46 + nameLength;
  }
  return files;
}
