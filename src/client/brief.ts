import { CopyLink } from './copy-link.ts';
import { MarginNotes } from './margin-notes.ts';
import { NotePreview } from './note-preview.ts';
import { markWayBack } from './note-return.ts';
import { PassageLinks } from './passage-links.ts';
import { SectionNav } from './section-nav.ts';
import { followTarget } from './target-focus.ts';

customElements.define('copy-link', CopyLink);
customElements.define('margin-notes', MarginNotes);
customElements.define('note-preview', NotePreview);
customElements.define('passage-links', PassageLinks);
customElements.define('section-nav', SectionNav);
markWayBack();
followTarget();
