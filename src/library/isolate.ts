import { directionOf, type Language } from '../model/language/language.ts';

/** HTML that finds its own direction, as a name in another script than the page's needs; in a language of its own where that is known. */
export function isolate(html: string, own = '', page = own): string {
  return html && `<bdi${ownLanguage(own, page)}>${html}</bdi>`;
}

/** The attributes of an element in another language than its page's. */
export function ownLanguage(own: Language | undefined, page: Language): string {
  return !own || own === page ? '' : ` lang="${own}" dir="${directionOf(own)}"`;
}
