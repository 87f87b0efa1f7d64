import { part } from '../parts.ts';

/**
 * On a narrow page the facets are folded away; the style sheet looks at the attribute.
 *
 * The button at their end folds them again and leads to the results: `Results · 12 briefs`.
 */
export function openFilterFold(page: HTMLElement): void {
  const button = part(page, 'filters', HTMLButtonElement);
  const heading = part(page, 'results-heading', HTMLElement);
  const fold = (isOpen?: boolean) => {
    button.ariaExpanded = String(page.toggleAttribute('data-filters-open', isOpen));
  };
  button.addEventListener('click', () => fold());
  const done = part(page, 'filters-done', HTMLButtonElement);
  labelWithResults(done, page, heading);
  done.addEventListener('click', () => {
    fold(false);
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  });
}

// It says what the line above the results says.
function labelWithResults(done: HTMLElement, page: HTMLElement, heading: HTMLElement): void {
  const count = part(page, 'count-of-results', HTMLElement);
  const draw = () => {
    const words = [heading, count].map(({ textContent }) => textContent.trim());
    done.textContent = words.filter((text) => text !== '').join(' · ');
  };
  draw();
  new MutationObserver(draw).observe(count, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}
