import { addressOf, type Path, paths, siteFiles } from '../../model/addresses.ts';
import type { SourceId } from '../../model/records/ids.ts';
import type { Language } from '../../model/language/language.ts';
import { textIn } from '../library.ts';
import { languageOfSource, type View } from '../view.ts';

/** The address of a link as written in a text: in the page's language where its target has it, else in the target's own; where the target moved, it is the new one. */
export function addressOfLink(written: string, view: View): string {
  if (written.startsWith('#')) return written;
  const [path = ''] = written.split(/[#?]/, 1);
  const now = (view.library.movedLinks.get(path) ?? path) + written.slice(path.length);
  return addressOf(view.library.address, now as Path, languageOfTarget(now, view));
}

function languageOfTarget(path: string, view: View): Language {
  const { library, language } = view;
  const [, folder = '', id = ''] = path.split(/[/#?]/);
  if (path.startsWith(paths.file('')) || siteFiles.includes(path as Path)) {
    return library.address.defaultLanguage;
  }
  if (folder === 'briefs') {
    const brief = library.briefsById.get(id);
    return brief && !textIn(brief, language) ? brief.first.language : language;
  }
  if (folder === 'sources' && id) return languageOfSource(id as SourceId, view);
  const texts = library.pages.find((page) => page.id === folder)?.texts ?? [];
  const text = texts.find((other) => other.language === language) ?? texts[0];
  return text?.language ?? language;
}
