import { formatDate } from '../../model/dates.ts';
import type { Language } from '../../model/language.ts';
import type { ExcerptPiece } from './excerpt.ts';
import type { HitContent, HitSection } from './hit-content.ts';
import { copyOf, part } from './parts.ts';

/** The list of results. */
export interface ResultsView {
  replace: (contents: readonly HitContent[]) => void;
  append: (contents: readonly HitContent[]) => void;
  /** Puts the focus on the title of the n-th result. */
  focus: (index: number) => void;
  focusHeading: () => void;
}

/** The list of results, which are copies of the templates of the page. */
export function openResultsView(page: ParentNode, language: Language): ResultsView {
  const list = part(page, 'results', HTMLOListElement);
  const heading = part(page, 'results-heading', HTMLElement);
  const resultTemplate = part(page, 'result-template', HTMLTemplateElement);
  const sectionTemplate = part(page, 'section-template', HTMLTemplateElement);

  function resultOf(content: HitContent): HTMLElement {
    const result = copyOf(resultTemplate);
    const title = part(result, 'title', HTMLAnchorElement);
    title.href = content.address;
    writePieces(title, content.title);
    write(part(result, 'type', HTMLElement), content.type);
    const date = part(result, 'date', HTMLTimeElement);
    date.dateTime = content.date;
    write(date, formatDate(content.date, language));
    write(part(result, 'authors', HTMLElement), content.authors);
    writePieces(part(result, 'excerpt', HTMLElement), content.excerpt);
    const sections = part(result, 'sections', HTMLElement);
    sections.hidden = content.sections.length === 0;
    part(result, 'section-list', HTMLElement).append(...content.sections.map(sectionOf));
    return result;
  }

  function sectionOf(content: HitSection): HTMLElement {
    const section = copyOf(sectionTemplate);
    const title = part(section, 'section-title', HTMLAnchorElement);
    title.href = content.address;
    writePieces(title, content.title);
    writePieces(part(section, 'section-excerpt', HTMLElement), content.excerpt);
    return section;
  }

  const focusHeading = () => heading.focus();

  return {
    focusHeading,
    replace: (contents) => {
      if (list.contains(document.activeElement)) focusHeading();
      list.replaceChildren(...contents.map(resultOf));
    },
    append: (contents) => list.append(...contents.map(resultOf)),
    focus: (index) => {
      const result = list.children[index];
      if (result) part(result, 'title', HTMLAnchorElement).focus();
    },
  };
}

function write(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === '';
}

function writePieces(element: HTMLElement, pieces: readonly ExcerptPiece[]): void {
  element.replaceChildren(...pieces.map(nodeOf));
  element.hidden = pieces.length === 0;
}

function nodeOf({ text, marked }: ExcerptPiece): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
