import type { Slot, Template } from '../model/reading/rendered-text.ts';

// Two private-use characters enclose a slot on its way through tree and HTML, which leave them alone.
const open = '\uE000';
const close = '\uE001';
const slotPattern = /\uE000(.*?)\uE001/gsu;
// Those two, and the stand-ins for escaped signs.
const ownMarks =
  /[\uE000\uE001\uE0A0-\uE0FF]|&#(?:x0*e0(?:0[01]|[a-f][0-9a-f])|0*(?:5734[45]|575(?:0[4-9]|[1-9][0-9])));/giu;

/** A slot as text that can stand in an attribute or text node. */
export function slotText(slot: Slot): string {
  return open + encodeURIComponent(JSON.stringify(slot)) + close;
}

/** Takes the characters that we use as marks, plain or as `&#xE000;`, out of an author's text, so that nobody can write one. */
export function withoutOwnMarks(text: string): string {
  return text.replace(ownMarks, '\uFFFD');
}

/** The slot that a text consists of, if of one. */
export function readSlot(text: string): Slot | undefined {
  if (!text.startsWith(open) || text.indexOf(close) !== text.length - 1) return undefined;
  return JSON.parse(decodeURIComponent(text.slice(1, -1))) as Slot;
}

/** Cuts HTML with slot texts in it into a template. */
export function cutIntoTemplate(html: string): Template {
  return html
    .split(slotPattern)
    .map((piece, index) =>
      index % 2 === 0 ? piece : (JSON.parse(decodeURIComponent(piece)) as Slot),
    )
    .filter((piece) => piece !== '');
}

/**
 * Ready HTML: the template with every slot replaced by what `fillSlot` says.
 *
 * A citation that ends in a point, `pp. 4 ff.`, ends its sentence too.
 */
export function fillTemplate(template: Template, fillSlot: (slot: Slot) => string): string {
  let isStopped = false;
  return template
    .map((piece) => {
      if (typeof piece === 'string') {
        const html = isStopped ? piece.replace(/^\.(?!\.)/, '') : piece;
        isStopped = false;
        return html;
      }
      const html = fillSlot(piece);
      isStopped = piece.type === 'citation' && /\.(?:<[^>]*>)*$/.test(html);
      return html;
    })
    .join('');
}
