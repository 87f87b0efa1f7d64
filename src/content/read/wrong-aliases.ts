/** What an alias (`*x`) of YAML does that no record needs, and where the first of them stands. */
export interface WrongAlias {
  line: number;
  column: number;
  message: string;
}

// Twenty lists of three items are sixty; a few lines of aliases of aliases are millions.
const mostRepeated = 1000;

/**
 * Aliases that stand within what they name, or repeat so much that a file of a few lines fills the memory.
 *
 * Others are read as the text, list or fields that they name.
 */
export function findWrongAlias(yaml: string, data: unknown): WrongAlias | undefined {
  if (!yaml.includes('&')) return undefined;
  const alias = /(?:^|[\s,[{:-])\*(?=[^\s,[\]{}*])/m.exec(yaml);
  if (!alias) return undefined;
  const before = yaml.slice(0, alias.index + alias[0].length).split('\n');
  const at = { line: before.length, column: before.at(-1)?.length ?? 1 };
  const sizes = new Map<object, number>();
  const whole = sizeOf(data, sizes);
  if (whole === Infinity) {
    const message =
      'Unexpected `*` that names what it stands in, expected a text, a list or fields.';
    return { ...at, message };
  }
  const once = [...sizes.keys()].reduce((sum, value) => sum + 1 + Object.keys(value).length, 0);
  if (whole - once <= mostRepeated) return undefined;
  const message = `Unexpected aliases (\`*\`) that repeat ${whole - once} values, expected ${mostRepeated} at most.`;
  return { ...at, message };
}

// How many values there are when each alias is written out; without end where one holds itself.
function sizeOf(value: unknown, sizes: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  sizes.set(value, Infinity);
  const size = Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner, sizes), 1);
  sizes.set(value, size);
  return size;
}
