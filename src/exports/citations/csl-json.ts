import type { CslItem } from '../../model/citation/csl-item.ts';

/** Works as CSL-JSON 1.0.2: an array, as reference managers take it. */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, undefined, 1)}\n`;
}
