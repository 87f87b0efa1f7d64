/** A page with a search, and what in it shows how far a search is. */
export interface Contender {
  name: string;
  path: string;
  /** The box in which words are typed; Enter asks, where the page does not ask by itself. */
  box: string;
  /** What is there once the page can be asked. */
  ready: string;
  /** Results, an element each, or the word that there is none. */
  results: string;
  /** Whether the search for these words is over; runs in the page. */
  isOver: (words: string) => boolean;
}

/** The site's own search page, Pagefind's own interface and a page with MiniSearch. */
export function contenders(ownPath: string): { own: Contender; ui: Contender; mini: Contender } {
  return {
    own: {
      name: 'own',
      path: ownPath,
      box: '[data-part="form"] input[name="q"]',
      ready: '[data-part="region"][aria-busy="false"]',
      results: '[data-part="results"] [data-part="title"], [data-message="nothing"]:not([hidden])',
      isOver: (words) =>
        document.querySelector('[data-part="region"]')?.ariaBusy === 'false' &&
        new URLSearchParams(location.search).get('q') === words,
    },
    ui: {
      name: 'Pagefind UI',
      path: 'beside/interface/',
      box: '.pagefind-ui__search-input',
      ready: '.pagefind-ui__search-input',
      results: '.pagefind-ui__result-link',
      isOver: (words) => {
        const message = document.querySelector('.pagefind-ui__message')?.textContent ?? '';
        return message.includes(words) && !message.includes('Searching');
      },
    },
    mini: {
      name: 'MiniSearch',
      path: 'beside/minisearch/',
      box: 'input',
      ready: '[data-ready]',
      results: '#results a',
      isOver: (words) =>
        document.querySelector('#status')?.textContent?.endsWith(` for ${words}`) ?? false,
    },
  };
}
