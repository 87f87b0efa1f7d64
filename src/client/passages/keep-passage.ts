import { passagesIn } from './passages.ts';

const languageLinks = 'a.other-language[hreflang]';

// A passage of which less than this is in view has been read.
const least = 24;

/** Lets links to a brief's other languages lead to the passage that is in view. */
export function keepPassage(): void {
  for (const type of ['pointerdown', 'focusin', 'click']) {
    document.addEventListener(type, ({ target }) => turn(target), { capture: true });
  }
}

function turn(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest(languageLinks) : null;
  if (link instanceof HTMLAnchorElement) link.hash = passageInView();
}

// The passage that the reader went to, as long as it is in view; else going to and fro would climb up the page.
function passageInView(): string {
  const passages = passagesIn(document).filter(({ id }) => /^p\d/.test(id));
  const [first] = passages;
  if (!first || first.getBoundingClientRect().top >= 0) return '';
  const inView = passages.filter((passage) => {
    const { top, bottom } = passage.getBoundingClientRect();
    return bottom > least && top < innerHeight;
  });
  const gone = inView.find((passage) =>
    passage.matches(':target, [data-opened], :has(.passage-marks > :target)'),
  );
  const passage = gone ?? inView[0];
  return passage ? `#${passage.id}` : '';
}
