import type { Slot, Template } from '../model/reading/rendered-text.ts';

// Two private-use characters enclose a slot on its way through tree and HTML, which leave them alone.
const open = '\uE000';
const close = '\uE001';
const slotPattern = /\uE000(.*?)\uE001/gsu;
const slotMarks = /[\uE000\uE001]|&#(?:x0*e00[01]|0*5734[45]);/giu;

/** A slot as text that can stand in an attribute or text node. */
export function slotText(slot: Slot): string {
  return open + encodeURIComponent(JSON.stringify(slot)) + close;
}

/** Takes the characters that enclose slots, plain or as `&#xE000;`, out of an author's text, so that nobody can write one. */
export function withoutSlotMarks(text: string): string {
  return text.replace(slotMarks, '\uFFFD');
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

/** Ready HTML: the template with every slot replaced by what `fillSlot` says. */
export function fillTemplate(template: Template, fillSlot: (slot: Slot) => string): string {
  return template.map((piece) => (typeof piece === 'string' ? piece : fillSlot(piece))).join('');
}
