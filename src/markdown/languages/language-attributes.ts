import type { ForeignScript } from '../../model/language/foreign-script.ts';
import { directionOf } from '../../model/language/language.ts';
import { slotText } from '../slots.ts';

/** What an element in another language says of it; which language that is depends on the site's. */
export interface LanguageAttributes {
  lang: string;
  dir: string;
  [name: string]: string;
}

/** The attributes of words in another script than the page. */
export function attributesOf(found: ForeignScript): LanguageAttributes {
  return {
    lang: slotText({ type: 'language', ...found }),
    dir: directionOf(`und-${found.script}`),
  };
}
