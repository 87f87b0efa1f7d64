import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';

/** A name as its file has it: all that it is called and is searched for. */
export interface FiledName {
  id: string;
  /** As the site's languages write it. */
  canonical: { en?: string; ar?: string };
  /** Every other spelling that stands for this name alone. */
  variants: string[];
}

/** The names of the content folder, read without the site's own code. */
export function filedNames(): FiledName[] {
  const folder = join(resolve(process.env['CONTENT_DIR'] || 'content'), 'names');
  return readdirSync(folder).map((file) => {
    const record = load(readFileSync(join(folder, file), 'utf8')) as NameRecord;
    const { name, spellings = [], acronyms = [], formerNames = [] } = record;
    const all = [...spellings, ...acronyms, ...formerNames];
    return {
      id: file.replace(/\.yaml$/, ''),
      canonical: name,
      variants: all.flatMap((one) => {
        if (typeof one === 'string') return [one];
        return one.noExpand || one.ambiguous ? [] : [one.text];
      }),
    };
  });
}

type Spelling = string | { text: string; noExpand?: boolean; ambiguous?: boolean };

interface NameRecord {
  name: { en?: string; ar?: string };
  spellings?: Spelling[];
  acronyms?: Spelling[];
  formerNames?: Spelling[];
}
