import type { Node } from '@takumi-rs/core';
import { cardSize, pageColours } from '../../model/page/shell.ts';
import type { directionOf } from '../../model/language/language.ts';

type Direction = ReturnType<typeof directionOf>;

/** What a social card shows: a brief, or the site where it has neither line nor date. */
export interface Card {
  siteName: string | undefined;
  title: string;
  titleDirection: Direction;
  /** By whom it is, or whose work it restates. */
  line: string | undefined;
  date: string | undefined;
  language: string;
  direction: Direction;
}

// The site's own colours in light; services show cards on any ground.
const colours = {
  paper: pageColours.light,
  ink: '#221d16',
  quiet: '#655c4d',
  accent: '#8c2f1b',
  rule: '#d9d0bf',
};
const side = 80;
const textWidth = cardSize.width - 2 * side;
const titleHeight = 290;
const titleSizes = [70, 62, 54, 48, 42, 37, 33] as const;
// A letter is about half as wide as it is high.
const letterWidth = 0.52;

/** Sizes in which a title may be set, the largest first: those in which no word is cut, or small ones where one has to be. */
export function titleSizesOf({ title }: Pick<Card, 'title'>): readonly number[] {
  const longest = Math.max(...title.split(/[\s-]+/u).map((word) => [...word].length));
  const fitting = titleSizes.filter((size) => longest * size * letterWidth <= textWidth);
  return fitting.length > 0 ? fitting : titleSizes.slice(3);
}

/** Whether a title of this height has room on a card. */
export function isRoomFor(height: number): boolean {
  return height <= titleHeight;
}

/** The title of a card by itself, to be measured. */
export function titleNode(card: Card, size: number): Node {
  const leading = leadingOf(card.titleDirection);
  return text(card.title, {
    direction: card.titleDirection,
    width: textWidth,
    fontFamily: families,
    fontSize: size,
    fontWeight: card.titleDirection === 'rtl' ? 600 : 560,
    lineHeight: leading,
    overflowWrap: 'anywhere',
    textWrap: 'balance',
  });
}

/** A card as its elements, with a title of this size; what does not fit at the smallest one ends in dots. */
export function cardNode(card: Card, size: number): Node {
  const { siteName, line, date, direction } = card;
  const title = titleNode(card, size);
  const lines = Math.floor(titleHeight / (size * leadingOf(card.titleDirection)));
  const foot = [
    ...(line === undefined ? [] : [text(line, { ...small, lineClamp: 2, direction })]),
    ...(date === undefined ? [] : [text(date, { ...small, color: colours.quiet, direction })]),
  ];
  return column(
    [
      text(siteName ?? '', {
        fontSize: 32,
        fontWeight: 650,
        color: colours.accent,
        lineClamp: 1,
        direction,
      }),
      { ...title, style: { ...title.style, lineClamp: lines } },
      column(foot, {
        gap: 6,
        paddingTop: 22,
        borderTop: `2px solid ${foot.length > 0 ? colours.rule : colours.paper}`,
      }),
    ],
    {
      ...cardSize,
      justifyContent: 'space-between',
      padding: `52px ${side}px 50px`,
      borderTop: `14px solid ${colours.accent}`,
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily: families,
      direction,
    },
  );
}

type Style = NonNullable<Node['style']>;

const families = "'Source Serif 4', 'Noto Naskh Arabic'";
const small: Style = { fontSize: 27, lineHeight: 1.4, overflowWrap: 'anywhere' };

// Arabic letters reach further above and below the line.
function leadingOf(direction: Direction): number {
  return direction === 'rtl' ? 1.45 : 1.14;
}

// No line ends within `MiG-31`, and the fonts lack the hyphen that says so.
function text(words: string, style: Style): Node {
  const held = words.replace(/-(?=\p{N})/gu, '-\u2060').replaceAll('\u2011', '\u2060-\u2060');
  return { type: 'text', text: held, style: { display: 'block', ...style } };
}

function column(children: Node[], style: Style): Node {
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', ...style },
    children,
  };
}
