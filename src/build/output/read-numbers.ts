type Reading = readonly string[];
type Numbers = readonly number[];

/** Something with what was read for it, by the numbers of the names of reads. */
export type Numbered<Made extends { reads: Reading }> = Omit<Made, 'reads'> & { reads: Numbers };

/** Things with what was read for them, as they are kept and sent to threads. */
export interface NumberedRecords<Made extends { reads: Reading }> {
  /** Names of reads, by the numbers that stand for them. */
  names: readonly string[];
  records: ReadonlyMap<string, Numbered<Made>>;
  /** Reads that have one name together, by its number. */
  bundles: ReadonlyMap<number, Numbers>;
}

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

  of(reads: Reading): number[] {
    return reads.map((name) => this.find(name) ?? this.#add(name));
  }

  /** The number of a name that has one. */
  find(name: string): number | undefined {
    return this.#known().get(name);
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

/** What is asked of records by their names: each is put together when it is asked for. */
export interface RecordsByName<Made> {
  records: Pick<ReadonlyMap<string, Made>, 'get'>;
  bundles: Pick<ReadonlyMap<string, Reading>, 'get'>;
}

type Named<Made> = Omit<Made, 'reads'> & { reads: Reading };

/** Puts the names of reads back in the place of their numbers. */
export function namedRecords<Made extends { reads: Reading }>({
  names,
  records,
  bundles,
}: NumberedRecords<Made>): RecordsByName<Named<Made>> {
  const numbers = new ReadNumbers(names);
  const named = (reads: Numbers) => reads.map((number) => names[number] ?? '');
  return {
    records: {
      get: (key) => {
        const record = records.get(key);
        return record && { ...record, reads: named(record.reads) };
      },
    },
    bundles: {
      get: (name) => {
        const bundle = bundles.get(numbers.find(name) ?? -1);
        return bundle && named(bundle);
      },
    },
  };
}
