import type { SearchPageFacts } from '../../model/page/search-form.ts';
import { openAnswers } from './answers.ts';
import { withValuesThat } from './state/choose.ts';
import { openChosenValues } from './panels/chosen-values.ts';
import { conduct, type Conductor } from './conductor.ts';
import { openFacetForm, type FacetForm } from './panels/facet-form.ts';
import { openFilterFold } from './panels/filter-fold.ts';
import { openNarrowLists } from './panels/narrow-lists.ts';
import { part } from './parts.ts';
import { openPageTitle } from './panels/page-title.ts';

const typingPause = 150;

/**
 * `<brief-search data-base="/" data-index="/pagefind/" data-tag="8f0cc95a">`: the search page, which keeps its whole state in its address.
 *
 * Typing replaces the entry in the browser's history, choosing makes a new one.
 */
class BriefSearch extends HTMLElement {
  connectedCallback(): void {
    const language = document.documentElement.lang;
    // Written by the page's own component from a typed object.
    const { words, others, names } = JSON.parse(
      part(this, 'page-facts', HTMLElement).textContent,
    ) as SearchPageFacts;
    const { base = '/', index = '/pagefind/', tag = '' } = this.dataset;
    const form = part(this, 'form', HTMLFormElement);
    const facets = openFacetForm(form);
    const answers = openAnswers(this, {
      address: { base, index, tag },
      names,
      language,
      words,
      others,
      labelOf: facets.labelOf,
      onCounts: (counts) => facets.drawCounts(counts, language),
      onChoose: (state) => conductor.choose(state),
      focusBox: () => facets.box.focus(),
    });
    const drawChosen = openChosenValues(this, {
      words: words.answer,
      labelOf: facets.labelOf,
      onChoose: (state) => conductor.choose(state),
      focusElsewhere: () => facets.box.focus(),
    });
    const drawTitle = openPageTitle();
    const conductor = conduct({
      known: (state) => withValuesThat(facets.knows, state),
      draw: (state) => {
        drawTitle(state);
        facets.draw(state);
        drawChosen(state);
      },
      answer: answers.show,
      position: () => ({ top: scrollY, shown: answers.shown() }),
    });
    listenToForm(form, facets, conductor);
    openFilterFold(this);
    openNarrowLists(form);
  }
}

function listenToForm(
  form: HTMLFormElement,
  { box, changed }: FacetForm,
  conductor: Conductor,
): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const type = (isTyping: boolean) => {
    clearTimeout(pause);
    pause = undefined;
    conductor.type(box.value, isTyping);
  };
  form.addEventListener('input', (event) => {
    if (event.target !== box) return;
    clearTimeout(pause);
    pause = setTimeout(() => type(isTypingIn(box, event)), typingPause);
  });
  form.addEventListener('change', ({ target }) => {
    // Leaving the box does not end the last word: results must not change under a pointer that is on its way to one.
    if (target === box) return void (pause === undefined || type(isTypingIn(box)));
    if (pause !== undefined) type(isTypingIn(box));
    conductor.choose(changed(conductor.state(), target));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    type(false);
  });
}

// The caret stands at the end of the last word.
function isTypingIn(box: HTMLInputElement, event?: Event): boolean {
  const isPasted = event instanceof InputEvent && event.inputType === 'insertFromPaste';
  return !isPasted && box.selectionEnd === box.value.length && !/\s$/.test(box.value);
}

customElements.define('brief-search', BriefSearch);
