import { formatDate } from '../../../model/locale/format-date.ts';
import type { FacetName } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill, plural } from '../../../model/language/plural.ts';
import type { SearchResultWords } from '../../../model/page/search-words.ts';
import { copyOf, part } from '../parts.ts';
import { handOverWords } from './hand-over.ts';
import type { HitContent } from './hit-content.ts';
import type { HitPassage } from './hit-passages.ts';
import type { Piece } from './pieces.ts';

/** What a result needs of the page around it. */
export interface ResultContext {
  words: SearchResultWords;
  /** The page's language, and where the briefs are in another one, its attributes. */
  language: Language;
  foreign?: { lang: Language; dir: string };
  labelOf: (name: FacetName, value: string) => string;
}

const passagesAtFirst = 3;

/** How to make the element of a result from the page's templates. */
export function openResultMaker(page: ParentNode, context: ResultContext) {
  const template = part(page, 'result-template', HTMLTemplateElement);
  const addPassages = openPassages(page, context);
  const { words, language, foreign, labelOf } = context;
  return (content: HitContent): HTMLElement => {
    const result = copyOf(template);
    const title = part(result, 'title', HTMLAnchorElement);
    title.href = content.address;
    writePieces(title, content.title, foreign);
    write(part(result, 'type', HTMLElement), labelOf('type', content.type));
    const places = content.places.map((place) => labelOf('region', place));
    write(part(result, 'places', HTMLElement), places.join(words.comma));
    const date = part(result, 'date', HTMLTimeElement);
    date.dateTime = content.date;
    write(date, formatDate(content.date, language));
    const authors = part(result, 'authors', HTMLElement);
    writePieces(authors, content.authors, foreign);
    // What is only hidden would still have a point between it and the date.
    if (content.authors.length === 0) authors.remove();
    writePieces(part(result, 'summary', HTMLElement), content.summary, foreign);
    addPassages(result, content);
    const give = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a')) handOverWords(content.found);
    };
    result.addEventListener('click', give);
    result.addEventListener('auxclick', give);
    return result;
  };
}

function openPassages(page: ParentNode, { words, language, foreign }: ResultContext) {
  const template = part(page, 'passage-template', HTMLTemplateElement);

  function passageOf(address: string, passage: HitPassage): HTMLElement {
    const item = copyOf(template);
    const link = part(item, 'passage-link', HTMLAnchorElement);
    const excerpt = part(item, 'passage-excerpt', HTMLElement);
    link.href = `${address}#${passage.id}`;
    link.append(...passageName(passage, words, foreign));
    if (passage.name.kind === 'heading') excerpt.remove();
    else writePieces(excerpt, passage.excerpt, foreign);
    return item;
  }

  return (result: HTMLElement, { address, passages }: HitContent): void => {
    const list = part(result, 'passages', HTMLElement);
    const more = part(result, 'more-passages', HTMLButtonElement);
    const add = (some: readonly HitPassage[]) =>
      list.append(...some.map((passage) => passageOf(address, passage)));
    add(passages.slice(0, passagesAtFirst));
    list.hidden = passages.length === 0;
    const rest = passages.slice(passagesAtFirst);
    if (rest.length === 0) return more.remove();
    more.textContent = plural(words.morePassages, rest.length, language);
    more.addEventListener('click', () => {
      add(rest);
      const first = list.children[passagesAtFirst];
      if (first) part(first, 'passage-link', HTMLAnchorElement).focus();
      more.remove();
    });
  };
}

function passageName(
  { name, section, excerpt }: HitPassage,
  words: SearchResultWords,
  foreign: ResultContext['foreign'],
): Node[] {
  if (name.kind === 'heading') return excerpt.map(nodeOf);
  const own = isolate(ownName(name, words));
  if (section === '') return [own];
  return [isolate(section, foreign), document.createTextNode(' · '), own];
}

function ownName(name: Exclude<HitPassage['name'], { kind: 'heading' }>, words: SearchResultWords) {
  if (name.kind === 'note') return fill(words.note, { number: name.number });
  const form = name.isRecommendation ? words.recommendation : words.paragraph;
  return fill(form, { number: name.number });
}

function isolate(text: string, foreign?: ResultContext['foreign']): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = text;
  return Object.assign(element, foreign);
}

function write(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === '';
}

function writePieces(
  element: HTMLElement,
  pieces: readonly Piece[],
  foreign: ResultContext['foreign'],
): void {
  Object.assign(element, foreign).replaceChildren(...pieces.map(nodeOf));
  element.hidden = pieces.length === 0;
}

function nodeOf({ text, marked }: Piece): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
