import { idPattern } from '../../model/records/ids.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { slugOf } from '../../model/text/slug.ts';

/** Says of a file or folder that is an id what is wrong with its name, and which one was meant. */
export function describeName(
  what: 'slug' | 'id',
  name: string,
  ending = '',
): Pick<Fault, 'message' | 'hint'> {
  const isLatin = !/[^\P{L}\p{Script=Latin}]/u.test(name);
  const expected = `expected lower-case words joined by hyphens${isLatin ? '' : ', in Latin letters'}.`;
  const meant = slugOf(name);
  return {
    message: `Unexpected ${what} \`${name}\`, ${expected}`,
    hint: isLatin
      ? idPattern.test(meant)
        ? `Rename the ${ending === '' ? 'folder' : 'file'} to \`${meant}${ending}\`.`
        : undefined
      : 'Rename it in Latin letters, as in `geneva-communique`: it is the address of the page in every language, and titles are in any.',
  };
}
