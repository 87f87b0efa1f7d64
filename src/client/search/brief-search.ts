import type { SearchPageFacts } from '../../model/page/search-form.ts';
import { openAnswers } from './answers.ts';
import { isNarrowed, withValuesThat } from './state/choose.ts';
import { openChosenValues } from './panels/chosen-values.ts';
import { conduct, type Conductor } from './conductor.ts';
import { openFacetForm, type FacetForm } from './panels/facet-form.ts';
import { openFilterSheet } from './panels/filter-sheet.ts';
import { openKnownValues } from './index/known-values.ts';
import { part } from './parts.ts';
import { openUnreadAddress } from './panels/unread-address.ts';
import { openPageTitle } from './panels/page-title.ts';

const typingPause = 150;

/**
 * `<brief-search data-base="/" data-index="/pagefind/" data-tag="8f0cc95a">`: the search page, which keeps its whole state in its address.
 *
 * Choosing makes a new entry in the browser's history, and so does the first letter typed after a search; more letters replace it.
 */
class BriefSearch extends HTMLElement {
  connectedCallback(): void {
    const language = document.documentElement.lang;
    // Written by the page's own component from a typed object.
    const { words, others, names, labels, ids, values, opening } = JSON.parse(
      part(this, 'page-facts', HTMLElement).textContent,
    ) as SearchPageFacts;
    const { base = '/', index = '/pagefind/', tag = '' } = this.dataset;
    const form = part(this, 'form', HTMLFormElement);
    const known = openKnownValues(values, opening.values);
    const facets = openFacetForm(form, {
      ...{ values: known, language },
      load: async () => {
        await Promise.all([known.load(), answers.countAll()]);
      },
    });
    const answers = openAnswers(this, {
      address: { base, index, tag },
      ...{ names, labels, ids, language, words, others, opening },
      values: known,
      onCounts: facets.drawCounts,
      onChoose: (state) => conductor.choose(state),
      focusBox: () => facets.box.focus(),
    });
    const drawChosen = openChosenValues(this, {
      words: words.answer,
      labelOf: known.labelOf,
      onChoose: (state) => conductor.choose(state),
      focusElsewhere: () => facets.box.focus(),
    });
    const drawTitle = openPageTitle();
    const drawUnread = openUnreadAddress(this, words);
    const conductor = conduct({
      prepare: (state) => (isNarrowed(state) ? known.load() : undefined),
      known: (state) => withValuesThat(known.knows, state),
      draw: (state, unread) => {
        drawTitle(state);
        drawUnread(unread);
        facets.draw(state);
        drawChosen(state);
      },
      answer: answers.show,
      position: () => ({ top: scrollY, shown: answers.shown() }),
    });
    listenToForm(form, facets, conductor);
    openFilterSheet(this);
    // Whoever comes to the form searches next.
    for (const kind of ['focusin', 'pointerdown']) form.addEventListener(kind, answers.prepare);
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
