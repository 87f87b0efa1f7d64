import { addressOf, type Path } from '../model/addresses.ts';
import type { SourceId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { textIn } from './library.ts';
import { sourcesIn } from './source-pages.ts';
import type { View } from './view.ts';

/** The address of a link as written in a text: in the page's language where its target has it, else in the target's own. */
export function addressOfLink(written: string, view: View): string {
  if (written.startsWith('#')) return written;
  return addressOf(view.library.address, written as Path, languageOfTarget(written, view));
}

function languageOfTarget(path: string, view: View): Language {
  const { library, language } = view;
  const { defaultLanguage } = library.address;
  const [, folder = '', id = ''] = path.split(/[/#?]/);
  if (folder === 'briefs') {
    const brief = library.briefsById.get(id);
    return brief && !textIn(brief, language) ? brief.first.language : language;
  }
  if (folder === 'sources' && id) {
    return sourcesIn(view).includes(id as SourceId) ? language : defaultLanguage;
  }
  const page = library.pages.find((other) => other.id === folder);
  const hasLanguage = page?.texts.some((text) => text.language === language) ?? true;
  return hasLanguage ? language : defaultLanguage;
}
