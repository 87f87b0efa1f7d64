import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';

// Pages are made by asynchronous code: what is read belongs to the page that asked for it, whatever else is being made.
const recording = new AsyncLocalStorage<Reader | undefined>();

/** Who hears of reads. */
interface Reader {
  add: (read: string) => void;
}

// More reads than this are known by one name wherever they are read together.
const mostByThemselves = 24;

const bundles = new Map<string, readonly string[]>();

/** Notes that something of the library was read, for whoever wants to know when to do its work again. */
export function noteRead(read: string): void {
  recording.getStore()?.add(read);
}

/** Does some work and says what of the library it read. */
export function withReads<Result>(work: () => Result): { result: Result; reads: Set<string> } {
  const reads = new Set<string>();
  return { result: recording.run(reads, work), reads };
}

/** Does some work of which another hears what is read. */
export function withReader<Result>(reader: Reader, work: () => Result): Result {
  return recording.run(reader, work);
}

/** Does some work of which nothing is noted. */
export function withoutReads<Result>(work: () => Result): Result {
  return recording.run(undefined, work);
}

/** The same reads under fewer names: many of them have one together, by which `readsOfBundle` finds them. */
export function bundled(reads: ReadonlySet<string>): readonly string[] {
  if (reads.size <= mostByThemselves) return [...reads];
  const sorted = [...reads].sort();
  const name = `# ${hash('sha1', sorted.join('\n')).slice(0, 20)}`;
  bundles.set(name, sorted);
  return [name];
}

/** What was read together under a name; nothing where the name is no bundle's. */
export function readsOfBundle(name: string): readonly string[] | undefined {
  return bundles.get(name);
}
