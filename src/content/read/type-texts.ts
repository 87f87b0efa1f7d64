import { basename, dirname } from 'node:path';
import type { z } from 'astro/zod';
import { briefSchema, translationSchema } from '../../model/records/brief.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { hintFor, inTranslation } from '../../model/reading/hint.ts';
import type { UntypedText } from './read-markdown.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { salvageFields } from './salvage-fields.ts';
import { textStandIns } from './stand-ins.ts';

/** A text of a brief with typed front matter: the first language carries the data, the others translate. */
export type BriefText = Exclude<ReturnType<typeof typeText>, Fault[]>;

// Data that only the first language has; who has most of these fields is taken for it.
const dataOfFirst = /^(date|type|authors|topics|regions)[ \t]*:/gm;

// A copy that is to become a translation has most of them, too, and is told to be one.
const mostOfThem = 3;

/** Types the front matter of a brief's texts; those that could not be read keep their faults. */
export function typeTexts(
  texts: readonly (UntypedText | Fault[])[],
  { found, salvages }: { found: Fault[]; salvages: boolean },
): (BriefText | Fault[])[] {
  const counts = texts.map((text) =>
    isFaults(text) ? 0 : (text.frontMatter.match(dataOfFirst) ?? []).length,
  );
  const most = Math.max(...counts);
  const original = texts[counts.indexOf(most)];
  const first = original && !isFaults(original) ? basename(original.file) : 'the first language';
  return texts.map((text, index) => {
    if (isFaults(text)) return text;
    const count = counts[index] ?? 0;
    const kind = count > 0 && (count === most || count >= mostOfThem) ? 'first' : 'translation';
    const typed = typeText(text, { kind, found, salvages });
    return isFaults(typed) && kind === 'translation'
      ? inherited(typed, first).map(withOwnFields)
      : typed;
  });
}

// What a translation may say is listed in a part of its own.
function withOwnFields(fault: Fault): Fault {
  const { rule, file, hint = rule === 'schema' ? hintFor(rule, file) : undefined } = fault;
  return hint === undefined ? fault : { ...fault, hint: inTranslation(hint) };
}

function typeText(
  { frontMatter, ...rest }: UntypedText,
  { kind, found, salvages }: { kind: 'first' | 'translation'; found: Fault[]; salvages: boolean },
) {
  const { file } = rest;
  const typed = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> | Fault[] => {
    const data = readYaml(frontMatter, schema, { file, offset: 1, found });
    if (!isFaults(data) || !salvages) return data;
    return salvageFields(frontMatter, schema, textStandIns(basename(dirname(file))));
  };
  if (kind === 'first') {
    const data = typed(briefSchema);
    return isFaults(data) ? data : { ...rest, data, kind };
  }
  const data = typed(translationSchema);
  return isFaults(data) ? data : { ...rest, data, kind };
}

// Fields that all languages take from the first one: one slip, however many there are.
function inherited(faults: Fault[], first: string): Fault[] {
  const fieldOf = ({ rule, at }: Fault) => {
    const [name, within] = rule === 'schema' && 'field' in at && at.isKey ? at.field : [];
    return within === undefined && typeof name === 'string' && name in briefSchema.shape
      ? [`\`${name}\``]
      : [];
  };
  const [fault, ...others] = faults.filter((one) => fieldOf(one).length > 0);
  if (!fault) return faults;
  const names = [fault, ...others].flatMap(fieldOf);
  const message = `Unexpected ${names.join(', ')} in a translation, expected ${others.length > 0 ? 'them' : 'it'} in ${first} alone.`;
  const hint = `Take ${others.length > 0 ? 'them' : 'it'} out: what a translation does not say it takes from the first language.`;
  return [{ ...fault, message, hint }, ...faults.filter((one) => fieldOf(one).length === 0)];
}
