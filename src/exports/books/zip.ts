import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes as an archive holds them: compressed once, they can be put into many. */
export interface PackedFile {
  bytes: Uint8Array;
  size: number;
  checksum: number;
  isDeflated: boolean;
}

/** Bytes made ready for archives; those that are compressed already, as pictures are, stay as they are. */
export function packBytes(content: Uint8Array): PackedFile {
  const deflated = deflateRawSync(content);
  const isDeflated = deflated.length < content.length;
  return {
    // What the compressor returns keeps 64 kB of memory, however short it is: half a gigabyte of ten thousand chapters.
    bytes: isDeflated ? new Uint8Array(deflated) : content,
    size: content.length,
    checksum: crc32(content),
    isDeflated,
  };
}

/** A text made ready for archives. */
export function packText(text: string): PackedFile {
  return packBytes(Buffer.from(text));
}

/** The text of a file that was made ready. */
export function unpackText({ bytes, isDeflated }: PackedFile): string {
  return Buffer.from(isDeflated ? inflateRawSync(bytes) : bytes).toString('utf8');
}

/** A short text as it is, which programs look for at a fixed place. */
export function storeText(text: string): PackedFile {
  const bytes = Buffer.from(text);
  return { bytes, size: bytes.length, checksum: crc32(bytes), isDeflated: false };
}

// The first moment that an archive can tell: the same content is the same bytes, whenever it is written.
const firstDay = (1 << 5) | 1;
const versionNeeded = 20;
const utf8Names = 0x0800;

/** Files as a ZIP archive (APPNOTE 6.3), in their order, without times and extra fields. */
export function zipFiles(files: readonly (readonly [name: string, file: PackedFile])[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, file] of files) {
    const bytes = Buffer.from(name);
    const header = headerOf(file, bytes.length);
    const local = Buffer.concat([signature(0x04034b50), header, bytes]);
    parts.push(local, file.bytes);
    directory.push(signature(0x02014b50), short(versionNeeded), header, ending(offset), bytes);
    offset += local.length + file.bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  if (files.length > 0xffff || offset + size > 0xffffffff) {
    throw new Error(`${files.length} files of ${offset} bytes are too many for one archive`);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

// What a file's own header and its line in the directory have in common.
function headerOf({ bytes, size, checksum, isDeflated }: PackedFile, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(versionNeeded, 0);
  header.writeUInt16LE(utf8Names, 2);
  header.writeUInt16LE(isDeflated ? 8 : 0, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(checksum, 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

// In the directory: no comment, no disk, no attributes, and where the file begins.
function ending(offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return rest;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
