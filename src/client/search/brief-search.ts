import type { SearchAnswerWords } from '../../model/search-words.ts';
import { openAnswers } from './answers.ts';
import { withValuesThat } from './choose.ts';
import { openChosenView } from './chosen-view.ts';
import { conduct, type Conductor } from './conductor.ts';
import { openFacetsView, type FacetsView } from './facets-view.ts';
import { openFilterFold } from './filter-fold.ts';
import { part } from './parts.ts';
import { openTitleView } from './title-view.ts';

const typingPause = 150;

/**
 * `<brief-search data-base="/" data-index="/pagefind/">`: the search page, which keeps its whole state in its address.
 *
 * Typing replaces the entry in the browser's history, choosing makes a new one.
 */
class BriefSearch extends HTMLElement {
  connectedCallback(): void {
    const language = document.documentElement.lang;
    // Written by the page's own component from a typed object.
    const words = JSON.parse(
      part(this, 'answer-words', HTMLElement).textContent,
    ) as SearchAnswerWords;
    const form = part(this, 'form', HTMLFormElement);
    const facets = openFacetsView(form);
    const answers = openAnswers(this, {
      place: { base: this.dataset['base'] ?? '/', index: this.dataset['index'] ?? '/pagefind/' },
      language,
      words,
      onCounts: (counts) => facets.drawCounts(counts, language),
    });
    const drawChosen = openChosenView(this, {
      words,
      labelOf: facets.labelOf,
      onChoose: (state) => conductor.choose(state),
      focusElsewhere: () => facets.box.focus(),
    });
    const drawTitle = openTitleView();
    const conductor = conduct({
      known: (state) => withValuesThat(facets.knows, state),
      draw: (state) => {
        drawTitle(state);
        facets.draw(state);
        drawChosen(state);
      },
      answer: answers.show,
      place: () => ({ top: scrollY, shown: answers.shown() }),
    });
    listenToForm(form, facets, conductor);
    openFilterFold(this);
  }
}

function listenToForm(
  form: HTMLFormElement,
  { box, changed }: FacetsView,
  conductor: Conductor,
): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const type = () => {
    clearTimeout(pause);
    conductor.type(box.value);
  };
  form.addEventListener('input', ({ target }) => {
    if (target !== box) return;
    clearTimeout(pause);
    pause = setTimeout(type, typingPause);
  });
  form.addEventListener('change', ({ target }) => {
    if (target === box) return type();
    clearTimeout(pause);
    conductor.choose(changed(conductor.state(), target));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    type();
  });
}

customElements.define('brief-search', BriefSearch);
