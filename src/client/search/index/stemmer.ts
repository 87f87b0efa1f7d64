/** The stem of a word in small letters and without accents, as the index of a language has it. */
export type Stemmer = (word: string) => string;

// An index without any pages or words, in CBOR: its stemmer is all that is asked of the program.
const emptyIndex = [0x86, 0x65, ...new TextEncoder().encode('1.6.0'), 0x80, 0x80, 0x80, 0x80, 0x80];

/**
 * Opens the stemmer in the program that Pagefind 1.6 has for a language: it alone shortens words as the index does.
 *
 * Asked for words, and told to show its work, the program says what it would have looked for.
 *
 * @param bytes the file `wasm.<language>.pagefind`, unzipped and without its signature
 */
export async function openStemmer(bytes: Uint8Array<ArrayBuffer>): Promise<Stemmer> {
  const { instance } = await WebAssembly.instantiate(bytes, {
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined },
  });
  const program = programOf(instance.exports);
  program.__wbindgen_start();
  const index = program.enter_playground_mode(
    program.init_pagefind(...passed(program, new Uint8Array(emptyIndex))),
  );
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? readStem(program, index, word);
    known.set(word, stem);
    return stem;
  };
}

function readStem(program: Program, index: number, word: string): string {
  const given = (text: string) => passed(program, new TextEncoder().encode(text));
  const [start, length] = program.search(
    ...[index, ...given(word), ...given(word), ...given('{}'), ...given(''), 1, 0],
  );
  const answer = new TextDecoder().decode(
    new Uint8Array(program.memory.buffer).slice(start >>> 0, (start >>> 0) + length),
  );
  program.__wbindgen_free(start, length, 1);
  const { search_keywords: stems = [] } = JSON.parse(answer) as { search_keywords?: unknown[] };
  const [stem] = stems;
  if (typeof stem !== 'string') throw new Error(`Unexpected answer for the stem of ${word}`);
  return stem;
}

type Passed = [address: number, length: number];

// The program frees what it is given.
function passed({ __wbindgen_malloc: reserve, memory }: Program, bytes: Uint8Array): Passed {
  const address = reserve(bytes.length, 1) >>> 0;
  new Uint8Array(memory.buffer).set(bytes, address);
  return [address, bytes.length];
}

/** The part of the program that is asked; the names are those of wasm-bindgen. */
interface Program {
  memory: WebAssembly.Memory;
  init_pagefind: (...bytes: Passed) => number;
  enter_playground_mode: (index: number) => number;
  /** Takes the index, the words twice, filters, an order, whether it is a phrase and accents count. */
  search: (...asked: number[]) => Passed;
  __wbindgen_malloc: (length: number, alignment: number) => number;
  __wbindgen_free: (...freed: [...Passed, alignment: number]) => void;
  __wbindgen_start: () => void;
}

const parts = ['memory', 'init_pagefind', 'enter_playground_mode', 'search', '__wbindgen_malloc'];

function programOf(exports: WebAssembly.Exports): Program {
  const missing = parts.filter((part) => !(part in exports));
  if (missing.length > 0) throw new Error(`Unexpected program without ${missing.join(', ')}`);
  // Its interface is that of Pagefind 1.6.
  return exports as unknown as Program;
}
