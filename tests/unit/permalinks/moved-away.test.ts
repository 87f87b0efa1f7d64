import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import { findMovedAway } from '../../../src/permalinks/past/moved-away.ts';
import { movesBetween } from '../../../src/permalinks/past/moves.ts';
import { publish } from './texts.ts';

const opening = 'The two towns met on the third of August to talk about the harbour.';
const staying = 'Nobody had expected that they would come to an agreement so soon.';
const tolls = '## Tolls';
const leaving = [
  'The towns had paid the same toll for forty years, and the court let them.',
  'In the winter of 1921 the younger town refused to pay and closed its gates.',
];
const edited = 'In the winter of 1921 the younger town refused to pay anything and shut its gates.';
const other = 'Another history begins here, of lighthouses and of those who kept them.';

const text = (...blocks: string[]) => blocks.join('\n\n');
const before = publish(text(opening, staying, tolls, ...leaving)).ledger;
const after = publish(text(opening, staying), before).ledger;

function moved(blocks: string[], from = { before, after }, known: string[] = [other]) {
  const old = publish(text(...known)).ledger;
  const now = publish(text(...blocks), old).ledger;
  return movesIn([
    { slug: 'a', language: 'en', ...from },
    { slug: 'b', language: 'en', before: old, after: now },
  ]);
}

function movesIn(briefs: Parameters<typeof findMovedAway>[0]): Record<string, string> {
  const entries = (ledger: Ledger | undefined) => [
    ...(ledger?.parts ?? []),
    ...(ledger?.notes ?? []),
  ];
  return Object.fromEntries(
    [...findMovedAway(briefs)].flatMap(([, ledger]) =>
      entries(ledger).flatMap(({ id, moved: to }) => (to === undefined ? [] : [[id, to]])),
    ),
  );
}

describe('a section that moved to another brief', () => {
  it('is found there, its heading and its passages', () => {
    expect(moved([other, tolls, ...leaving])).toEqual({
      tolls: 'b#tolls',
      p3: 'b#p2',
      p4: 'b#p3',
    });
  });

  it('is found where passages were edited on the way', () => {
    expect(moved([other, leaving[0] ?? '', edited])).toEqual({
      tolls: 'b#p2',
      p3: 'b#p2',
      p4: 'b#p3',
    });
  });

  it('is found in a brief that had its words before they left', () => {
    expect(moved([other, ...leaving], undefined, [other, ...leaving])).toMatchObject({
      p3: 'b#p2',
    });
  });

  it('is found where it turns up later than it left', () => {
    expect(moved([other, ...leaving], { before: after, after })).toMatchObject({
      p3: 'b#p2',
      p4: 'b#p3',
    });
  });

  it('is not guessed where it turned up twice, or nowhere', () => {
    const twice = [leaving[0] ?? '', other, leaving[0] ?? ''];
    expect(moved(twice)).toEqual({});
    expect(moved([other, 'The towns had many tolls in those forty years.'])).toEqual({});
  });

  it('is looked for in briefs of its own language, and never in itself', () => {
    const now = publish(text(other, ...leaving)).ledger;
    const a = { slug: 'a', language: 'en', before, after };
    expect(movesIn([a, { slug: 'b', language: 'fr', before: emptyLedger, after: now }])).toEqual(
      {},
    );
    expect(movesIn([a])).toEqual({});
  });

  it('stays moved in later ledgers, until it is back', () => {
    const briefs = [
      { slug: 'a', language: 'en', before, after },
      { slug: 'b', language: 'en', before: emptyLedger, after: publish(text(...leaving)).ledger },
    ];
    const known = findMovedAway(briefs).get('a');
    const later = publish(text(opening, staying, other), known, undefined, '2026-06-03').ledger;
    const ways = ({ parts }: Ledger) =>
      parts.flatMap(({ id, moved: to }) => (to ? [`${id} ${to}`] : []));
    expect(ways(later)).toEqual(['tolls b#p1', 'p3 b#p1', 'p4 b#p2']);
    const back = publish(text(opening, staying, ...leaving), known, undefined, '2026-06-03').ledger;
    expect(ways(back)).toEqual(['tolls b#p1']);
  });
});

describe('moves between briefs', () => {
  const ledgerWith = (id: string, to?: string): Ledger => ({
    ...emptyLedger,
    parts: [
      {
        ...{ id, words: '', text: {}, past: [] },
        ...(to === undefined
          ? { state: 'live' as const }
          : { state: 'removed' as const, into: 'p1', on: '2026-05-03', moved: to }),
      },
    ],
  });

  it('are followed to where a part stands now, through renamed briefs', () => {
    const ledgers = new Map([
      ['a', ledgerWith('p7', 'old#p2')],
      ['b', ledgerWith('p2', 'c#p5')],
      ['c', ledgerWith('p5')],
    ]);
    const moves = movesBetween(ledgers, (slug) => (slug === 'old' ? 'b' : slug));
    expect(moves.map(({ from, id, to, into }) => [from, id, to, into])).toEqual([
      ['a', 'p7', 'c', 'p5'],
      ['b', 'p2', 'c', 'p5'],
    ]);
  });

  it('end where a brief is not there any more, and in no circle', () => {
    const same = (slug: string) => slug;
    expect(movesBetween(new Map([['a', ledgerWith('p7', 'gone#p2')]]), same)).toEqual([]);
    const circle = new Map([
      ['a', ledgerWith('p7', 'b#p2')],
      ['b', ledgerWith('p2', 'a#p7')],
    ]);
    expect(movesBetween(circle, same)).toHaveLength(2);
  });
});
