import type { Fault } from '../model/reading/issue.ts';
import type { RuleId } from '../model/reading/rules.ts';
import { suggestion } from '../model/text/nearest.ts';

/** An id as some file gives it. */
export interface UsedId extends Pick<Fault, 'file' | 'at'> {
  id: string;
}

/** The ids that there are, and how messages call them and what lists them: `topic`, `topics/`. */
export interface KnownIds {
  rule: RuleId;
  kind: string;
  listedIn: string;
  known: Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;
  /** What those that were renamed are called now. */
  renamed?: ReadonlyMap<string, string>;
}

/** A fault for each used id that is not known, with the known one nearest to it. */
export function reportUnknown(
  used: readonly UsedId[],
  { rule, kind, listedIn, known, renamed }: KnownIds,
): Fault[] {
  return used
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, at }) => {
      const now = renamed?.get(id);
      if (now !== undefined) {
        const message = `Unexpected ${kind} \`${id}\`, expected what it is called now, \`${now}\`.`;
        return { rule, file, at, message, hint: `Write \`${now}\`.` };
      }
      const meant = suggestion(id, known.keys());
      const message = `Unexpected ${kind} \`${id}\`, expected one that is in ${listedIn}.${meant}`;
      return { rule, file, at, message, missing: `/${kind}s/${id}/` };
    });
}

/** The ids of a list in front matter or YAML, each with its position. */
export function listedIds(file: string, field: string, ids: readonly string[] = []): UsedId[] {
  return ids.map((id, index) => ({ id, file, at: { field: [field, index] } }));
}

/** The id of a single field, if it is given. */
export function namedId(file: string, field: string, id: string | undefined): UsedId[] {
  return id === undefined ? [] : [{ id, file, at: { field: [field] } }];
}
