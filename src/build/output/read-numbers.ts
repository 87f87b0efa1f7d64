/**
 * Gives each name of a read a number, so that a record has it once: ten thousand briefs name the same few reads in
 * tens of thousands of lists, which made nine tenths of a record.
 */
export class ReadNumbers {
  /** The names by their numbers. */
  readonly names: string[];
  #numbers: Map<string, number> | undefined;

  /** @param names Those that have a number already. */
  constructor(names: Iterable<string> = []) {
    this.names = [...names];
  }

  of(reads: readonly string[]): number[] {
    return reads.map((name) => this.one(name));
  }

  one(name: string): number {
    return this.#known().get(name) ?? this.#add(name);
  }

  #add(name: string): number {
    const number = this.names.push(name) - 1;
    this.#known().set(name, number);
    return number;
  }

  // Where all is as it was nobody asks for the number of a name.
  #known(): Map<string, number> {
    this.#numbers ??= new Map(this.names.map((name, number) => [name, number]));
    return this.#numbers;
  }
}
