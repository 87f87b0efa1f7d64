import type { FacetValue } from '../../../model/facets.ts';
import { fold } from '../../../model/text/fold.ts';

/** What decides which values of a facet are shown. */
export interface ValueChoice {
  /** How many results each has; none where it is not named. */
  counts: Partial<Record<string, number>>;
  chosen: readonly string[];
  /** How many are shown, chosen ones aside. */
  limit: number;
  /** What the reader looks for in the list; empty where nothing. */
  narrow: string;
}

/** A value that is shown, and how deep it lies within others that are. */
export interface ShownValue {
  value: FacetValue;
  depth: number;
  count: number;
}

/** Some values of a facet, and how many more there are to show. */
export interface ShownValues {
  shown: ShownValue[];
  left: number;
}

/**
 * The values with most results, those that lie within others under them; chosen ones always. Values without results
 * are left out, but where they are looked for.
 *
 * @param values all of them, what lies within another after it
 */
export function showValues(
  values: readonly FacetValue[],
  { counts, chosen, limit, narrow }: ValueChoice,
): ShownValues {
  const nodes = nodesOf(values, counts);
  const isChosen = ({ value }: Node) => chosen.includes(value.id);
  // To fold even nothing has patterns compiled, and most lists are not narrowed.
  const wanted = narrow && fold(narrow);
  const offered = wanted
    ? withAbove(nodes.filter(({ value }) => fold(value.label).includes(wanted)))
    : nodes.filter(({ count }) => count > 0);
  const most = offered.toSorted((one, other) => other.count - one.count).slice(0, limit);
  const shown = new Set([...most, ...nodes.filter(isChosen)]);
  const left = offered.filter((node) => !shown.has(node)).length;
  return {
    shown: inTree(
      nodes.filter((node) => shown.has(node)),
      shown,
    ),
    left,
  };
}

interface Node {
  value: FacetValue;
  count: number;
  above: Node | undefined;
}

function nodesOf(values: readonly FacetValue[], counts: ValueChoice['counts']): Node[] {
  const trail: Node[] = [];
  return values.map((value) => {
    trail.length = Math.min(trail.length, value.depth);
    const node = { value, count: counts[value.id] ?? 0, above: trail.at(-1) };
    trail.push(node);
    return node;
  });
}

function withAbove(nodes: readonly Node[]): Node[] {
  const all = new Set<Node>();
  const add = (node: Node | undefined): void => {
    if (!node) return;
    add(node.above);
    all.add(node);
  };
  for (const node of nodes) add(node);
  return [...all];
}

function inTree(nodes: readonly Node[], shown: ReadonlySet<Node>): ShownValue[] {
  const nearest = (node: Node): Node | undefined =>
    node.above && (shown.has(node.above) ? node.above : nearest(node.above));
  const within = Map.groupBy(nodes, nearest);
  const listed = (home: Node | undefined, depth: number): ShownValue[] =>
    (within.get(home) ?? [])
      .toSorted((one, other) => other.count - one.count)
      .flatMap((node) => [
        { value: node.value, count: node.count, depth },
        ...listed(node, depth + 1),
      ]);
  return listed(undefined, 0);
}
