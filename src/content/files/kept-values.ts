import { readSealed, writeSealed } from './sealed-file.ts';

/** Values that took work to find, kept from one time to the next in a file as long as they are asked for. */
export class KeptValues {
  readonly #file: URL;
  readonly #version: string;
  readonly #last: ReadonlyMap<string, string>;
  readonly #next = new Map<string, string>();

  /** @param version changes with all that the values depend on beside their keys */
  constructor(file: URL, version: string) {
    this.#file = file;
    this.#version = version;
    // The seal says that this was written below.
    this.#last = parse(readSealed(file) ?? '', version);
  }

  /** A value as JSON; nothing where none was kept. */
  find(key: string): string | undefined {
    const known = this.#next.get(key) ?? this.#last.get(key);
    if (known !== undefined) this.#next.set(key, known);
    return known;
  }

  /** Keeps a value as JSON, which is one line, under a key without line ends. */
  keep(key: string, json: string): void {
    this.#next.set(key, json);
  }

  /** Writes what was asked for or kept since it was opened, where it is anything else than what is there. */
  close(): void {
    const isSame =
      this.#next.size === this.#last.size &&
      [...this.#next.keys()].every((key) => this.#last.has(key));
    if (isSame) return;
    const lines = [...this.#next].flat();
    writeSealed(this.#file, [this.#version, ...lines].join('\n'));
  }
}

// Lines: the version, then keys and values in turns. As one value of JSON it would take ten times as long to read.
function parse(text: string, version: string): Map<string, string> {
  const [writtenBy, ...lines] = text.split('\n');
  const values = new Map<string, string>();
  if (writtenBy !== version) return values;
  for (let at = 0; at + 1 < lines.length; at += 2) values.set(lines[at] ?? '', lines[at + 1] ?? '');
  return values;
}
