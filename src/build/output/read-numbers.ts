type Reading = readonly string[];
type Numbers = readonly number[];

/** Something with what was read for it, by the numbers of the names of reads. */
export type Numbered<Made extends { reads: Reading }> = Omit<Made, 'reads'> & { reads: Numbers };

/**
 * Gives each name of a read a number, so that a record has it once: ten thousand briefs name the same few reads in
 * tens of thousands of lists, which made nine tenths of a record.
 */
export class ReadNumbers {
  /** The names by their numbers. */
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(reads: Reading): number[] {
    return reads.map((name) => this.#numbers.get(name) ?? this.#add(name));
  }

  records<Made extends { reads: Reading }>(
    records: ReadonlyMap<string, Made>,
  ): [string, Numbered<Made>][] {
    return [...records].map(([key, made]) => [key, { ...made, reads: this.of(made.reads) }]);
  }

  bundles(bundles: ReadonlyMap<string, Reading>): [string, Numbers][] {
    return [...bundles].map(([name, reads]) => [name, this.of(reads)]);
  }

  #add(name: string): number {
    const number = this.names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}

/** Puts the names of reads back in the place of their numbers. */
export class ReadNames {
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  of(numbers: Numbers): string[] {
    return numbers.map((number) => this.#names[number] ?? '');
  }

  records<Made extends { reads: Numbers }>(records: readonly (readonly [string, Made])[]) {
    return new Map(
      records.map(([key, { reads, ...made }]) => [key, { ...made, reads: this.of(reads) }]),
    );
  }

  bundles(bundles: readonly (readonly [string, Numbers])[]): Map<string, Reading> {
    return new Map(bundles.map(([name, numbers]) => [name, this.of(numbers)]));
  }
}
