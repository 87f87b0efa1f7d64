import type { Slot, Template } from '../model/reading/rendered-text.ts';
import { mentionsIn, resolveMention, type TextNames } from './mentions.ts';

/** What a text is linked by. */
export interface Linking {
  known: TextNames;
  /** The names that each passage mentions, and those that the text is certain of. */
  mentions: readonly (readonly (readonly string[])[])[];
  certain: ReadonlySet<string>;
  /** The address of a name, or of one of several. */
  address: (names: readonly string[]) => string;
}

/**
 * Makes the first mention of each name in a section a link, where it stands in plain words: in no link, heading,
 * caption, code or emphasis (a title mostly), and within quotation marks only where these hold nothing else.
 */
export function linkMentions(section: Template, linking: Linking): Template {
  const slots = section.filter((piece) => typeof piece !== 'string');
  const html = section.map((piece) => (typeof piece === 'string' ? piece : slotSign)).join('');
  const links: Link[] = [];
  const done = new Set<string>();
  for (const block of blocksOf(html, slots)) links.push(...linksIn(block, done, linking));
  return links.length === 0 ? section : withLinks(html, slots, links);
}

interface Link {
  start: number;
  end: number;
  href: string;
}

// Words between two tags, by where they stand in the HTML and in their block.
interface Run {
  start: number;
  at: number;
  text: string;
  isPlain: boolean;
}

// What is read in one go.
interface Block {
  passage: number;
  runs: Run[];
}

// The pipeline takes it out of every author's text.
const slotSign = '\uE000';

const tagOrWords = /<(\/?)([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|[^<]+|</g;
const inline = new Set(['a', 'bdi', 'code', 'em', 'span', 'strong', 'sub', 'sup']);
const unlinked = new Set([
  ...['a', 'h2', 'h3', 'h4', 'caption', 'figcaption', 'em', 'code', 'pre', 'strong'],
]);
const empty = new Set(['br', 'col', 'hr', 'img']);

function* blocksOf(html: string, slots: readonly Slot[]): Generator<Block> {
  let block: Block = { passage: -1, runs: [] };
  let slot = 0;
  let closed = 0;
  let length = 0;
  for (const { 0: found, 1: isEnd, 2: tag, index } of html.matchAll(tagOrWords)) {
    const own = slots.slice(slot, slot + count(found));
    slot += own.length;
    if (tag === undefined) {
      block.runs.push({ start: index, at: length, text: found, isPlain: closed === 0 });
      length += found.length;
      continue;
    }
    const passage = own.find((one) => one.type === 'passage-id')?.passage;
    if (!inline.has(tag) || passage !== undefined) {
      yield block;
      block = { passage: passage ?? block.passage, runs: [] };
      length = 0;
    }
    if (unlinked.has(tag) && !empty.has(tag)) closed += isEnd ? -1 : 1;
  }
  yield block;
}

function linksIn({ passage, runs }: Block, done: Set<string>, linking: Linking): Link[] {
  const { known, mentions, certain, address } = linking;
  if (!mentions[passage]?.some((names) => !done.has(names.join()))) return [];
  const text = runs.map((run) => run.text.replace(notWords, blank)).join('');
  const quoted = [...text.matchAll(quotations)];
  return mentionsIn(text, known).flatMap((mention) => {
    const { start, end, names } = resolveMention(mention, certain);
    const run = runs.find(({ at, text: own }) => at <= start && end <= at + own.length);
    const isQuoted = quoted.some(
      ({ 0: words, index }) =>
        index < start && end < index + words.length && end - start < words.length - 2,
    );
    if (!run?.isPlain || isQuoted || done.has(names.join())) return [];
    done.add(names.join());
    const by = run.start - run.at;
    return [{ start: start + by, end: end + by, href: address(names) }];
  });
}

// Slots and references to signs are no words; what stands in their place is as long.
const notWords = new RegExp(`${slotSign}|&#?\\w+;`, 'g');
const blank = (found: string) => '\ufffc'.repeat(found.length);
const quotations = /“[^”]*”|«[^»]*»|„[^“”]*[“”]|‘[^’]*’/g;

function withLinks(html: string, slots: readonly Slot[], links: readonly Link[]): Template {
  let from = 0;
  const parts = links.map(({ start, end, href }) => {
    const before = html.slice(from, start);
    from = end;
    return `${before}<a href="${href}">${html.slice(start, end)}</a>`;
  });
  const linked = parts.join('') + html.slice(from);
  return linked
    .split(slotSign)
    .flatMap((piece, index) => {
      const slot = slots[index];
      return slot && index < slots.length ? [piece, slot] : [piece];
    })
    .filter((piece) => piece !== '');
}

function count(text: string): number {
  return text.split(slotSign).length - 1;
}
