import { z } from 'astro/zod';

/** A field of a kind of records that holds a text by language: its path, `*` for each of a list. */
export interface LabelField {
  path: readonly string[];
  /** Whether it has to be in the site's first language. */
  inFirstLanguage: boolean;
  /** Whether it is words of a document, which may be in a language of its own. */
  ofDocument: boolean;
}

type Meta = Partial<Record<'inFirstLanguage' | 'ofDocument', boolean>>;

/** The fields that hold texts by language, read off a schema, so that no new one is forgotten. */
export function labelFields(schema: z.core.$ZodType, path: readonly string[] = []): LabelField[] {
  if (schema instanceof z.ZodRecord) {
    const { inFirstLanguage = false, ofDocument = false } = (schema.meta() ?? {}) as Meta;
    return [{ path, inFirstLanguage, ofDocument }];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(
      ([name, field]) => labelFields(field, [...path, name]),
    );
  }
  if (schema instanceof z.ZodArray) return labelFields(schema.element, [...path, '*']);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => labelFields(option, path));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return labelFields(schema.def.innerType, path);
  }
  if (schema instanceof z.ZodPipe) return labelFields(schema.def.out, path);
  return [];
}

type Path = (string | number)[];

/** What a record holds at the path of a field, with the place of each. */
export function labelsAt(
  data: unknown,
  [name, ...rest]: readonly string[],
  at: Path = [],
): { value: unknown; at: Path }[] {
  if (name === undefined) return [{ value: data, at }];
  if (typeof data !== 'object' || data === null) return [];
  if (name === '*') {
    const items = Array.isArray(data) ? (data as unknown[]) : [];
    return items.flatMap((item, index) => labelsAt(item, rest, [...at, index]));
  }
  return labelsAt((data as Record<string, unknown>)[name], rest, [...at, name]);
}
