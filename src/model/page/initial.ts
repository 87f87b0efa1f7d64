import { type Language, scriptOf } from '../language/language.ts';

const withCapitals = new Set(['Latn', 'Grek', 'Cyrl', 'Armn']);

/**
 * Whether the HTML of a text begins with a letter that can stand as a drop capital, alone or behind an opening
 * quotation mark.
 *
 * Browsers take the marks on both sides with it: `U.` of `U.S.`, `1,` of `1,200`, `I’` of `I’m`. Only scripts
 * with letters that stand by themselves have such capitals, and a text in another has none where it begins with a name in one of them.
 */
export function beginsWithInitial(html: string, language: Language): boolean {
  return (
    withCapitals.has(scriptOf(language)) &&
    /^\s*<p[^>]*>(?:<[^>]+>)*[“‘„‚«‹”’¿¡]*(?:\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Armenian})\p{M}*(?!&|\p{P})/u.test(
      html,
    )
  );
}
