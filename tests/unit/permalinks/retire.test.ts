import { describe, expect, it } from 'vitest';
import { findLedgerFaults } from '../../../src/permalinks/ledger/faulty-ledger.ts';
import { publish, stateOf } from './texts.ts';

const talks =
  'The talks in Geneva ended without a date, and the mediator asked for patience. He left at once.';
const council =
  'The Security Council adopted its resolution unanimously in December of the same year.';
const envoy =
  'An envoy of the United Nations proposed four working groups of Syrians. Nobody objected.';
const coalition =
  'The coalition stayed away because nobody had promised that the president would go.';
const body = (...passages: string[]) => passages.join('\n\n');

describe('a passage that is gone', () => {
  it('leads to its nearest neighbour in its own section, with the day it went', () => {
    const { ledger } = publish(body(talks, '## Later', council, envoy, '## Last', coalition));
    const { ledger: next, ids } = publish(
      body(talks, '## Later', envoy, '## Last', coalition),
      ledger,
    );
    expect(ids).toEqual(['p1', 'p3', 'p4']);
    expect(stateOf(next, 'p2')).toBe('removed → p3');
    expect(next.parts.find(({ id }) => id === 'p2')?.on).toBe('2026-05-03');
  });

  it('leads to the heading where its section has no other passage', () => {
    const { ledger } = publish(body(talks, '## Later', council, '## Last', coalition));
    const { ledger: next } = publish(body(talks, '## Later', '## Last', coalition), ledger);
    expect(stateOf(next, 'p2')).toBe('removed → later');
  });

  it('leads to the passage that took its words in', () => {
    const { ledger } = publish(body(talks, council, envoy));
    const { ledger: next, ids } = publish(body(talks, `${council} ${envoy}`), ledger);
    expect(ids).toEqual(['p1', 'p3']);
    expect(stateOf(next, 'p2')).toBe('merged → p3');
  });

  it('has an id that is never given again, but leads to its words when they come back', () => {
    const { ledger } = publish(body(talks, council, envoy));
    const without = publish(body(talks, envoy), ledger);
    const back = publish(body(talks, council, envoy), without.ledger);
    expect(back.ids).toEqual(['p1', 'p1a', 'p3']);
    expect(stateOf(back.ledger, 'p2')).toBe('merged → p1a');
  });

  it('keeps the successor that an editor named', () => {
    const { ledger } = publish(body(talks, council, envoy));
    const { ledger: next } = publish(body(talks, envoy), ledger);
    const parts = next.parts.map((one) => (one.id === 'p2' ? { ...one, into: 'p3' } : one));
    const named = publish(body(talks, envoy), { ...next, parts }, undefined, '2026-06-01');
    expect(stateOf(named.ledger, 'p2')).toBe('removed → p3');
  });
});

describe('a passage that is split', () => {
  it('keeps its id in its larger part, and the other part gets the next one', () => {
    const long = `${talks} ${council} ${coalition}`;
    const { ledger } = publish(body(long, envoy));
    expect(publish(body(talks, `${council} ${coalition}`, envoy), ledger).ids).toEqual([
      'p0a',
      'p1',
      'p2',
    ]);
    expect(publish(body(`${talks} ${council}`, coalition, envoy), ledger).ids).toEqual([
      'p1',
      'p1a',
      'p2',
    ]);
  });
});

describe('identical passages', () => {
  it('are told apart by their neighbours', () => {
    const { ledger } = publish(body(talks, 'Yes.', council, 'Yes.', envoy));
    const { ids } = publish(body(talks, council, 'Yes.', envoy), ledger);
    expect(ids).toEqual(['p1', 'p3', 'p4', 'p5']);
  });

  it('are told apart by their order', () => {
    const { ledger } = publish(body('Yes.', 'Yes.', 'Yes.'));
    expect(publish(body('Yes.', 'Yes.', 'Yes.', talks), ledger).ids).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
    ]);
  });
});

describe('sections', () => {
  const first = publish(body('## One side', talks, council, '## The other side', envoy, coalition));

  it('keep their ids when they are reordered and their headings reworded and demoted', () => {
    const { sections, ids } = publish(
      body('## Quite another view', envoy, coalition, '### What was claimed', talks, council),
      first.ledger,
    );
    expect(sections).toEqual(['the-other-side', 'one-side']);
    expect(ids).toEqual(['p3', 'p4', 'p1', 'p2']);
  });

  it('whose heading is gone lead to the first passage that stood under it', () => {
    const { ledger } = publish(body('## One side', talks, council, envoy, coalition), first.ledger);
    expect(stateOf(ledger, 'the-other-side')).toBe('merged → p3');
  });

  it('that are gone with all they held lead to the section before', () => {
    const { ledger } = publish(body('## One side', talks, council), first.ledger);
    expect(stateOf(ledger, 'the-other-side')).toBe('removed → p2');
    expect(stateOf(ledger, 'p3')).toBe('removed → p2');
  });
});

describe('notes', () => {
  const noted = (label: string, ...more: string[]) =>
    body(
      `${talks}[^${label}]`,
      `${council}[^vote]`,
      ...more,
      `[^${label}]: On the talks in Geneva.`,
      '[^vote]: On the vote.',
    );

  it('keep their ids when they are relabelled', () => {
    const { ledger, notes } = publish(noted('talks'));
    expect(notes).toEqual({ talks: 'talks', vote: 'vote' });
    const relabelled = publish(noted('geneva'), ledger);
    expect(relabelled.notes).toEqual({ geneva: 'talks', vote: 'vote' });
    expect(relabelled.ledger.notes[0]).toMatchObject({ id: 'talks', label: 'geneva' });
  });

  it('of a label that another note had get an id of their own', () => {
    const { ledger } = publish(noted('talks'));
    const relabelled = publish(noted('geneva'), ledger);
    const again = publish(
      noted('geneva', `${envoy}[^talks]`, '[^talks]: Quite another thing about working groups.'),
      relabelled.ledger,
    );
    expect(again.notes).toEqual({ geneva: 'talks', vote: 'vote', talks: 'talks-2' });
  });

  it('that are gone lead to a neighbour, and to the text where no note is left', () => {
    const { ledger } = publish(noted('talks'));
    const one = publish(body(talks, `${council}[^vote]`, '[^vote]: On the vote.'), ledger);
    expect(stateOf(one.ledger, 'talks')).toBe('removed → vote');
    const none = publish(body(talks, council), one.ledger);
    expect(stateOf(none.ledger, 'vote')).toBe('removed → p2');
  });
});

describe('a text of which only headings are left', () => {
  it('is where all that is gone leads to: passages to its beginning, notes to its end', () => {
    const { ledger } = publish(body(`${talks}[^vote]`, council, '[^vote]: On the vote.'));
    const { ledger: next } = publish(body('## Ahead', '## Midway', '## Behind'), ledger);
    expect(stateOf(next, 'p1')).toBe('removed → ahead');
    expect(stateOf(next, 'p2')).toBe('removed → ahead');
    expect(stateOf(next, 'vote')).toBe('removed → behind');
  });
});

describe('a note that is gone where all others are new', () => {
  it('leads to the first of them', () => {
    const { ledger } = publish(body(`${talks}[^old]`, '[^old]: Quite another matter.'));
    const { ledger: next } = publish(
      body(
        `${talks}[^vote] ${envoy}[^group]`,
        '[^vote]: On the ballot.',
        '[^group]: Four of them.',
      ),
      ledger,
    );
    expect(stateOf(next, 'old')).toBe('removed → vote');
  });
});

describe('a ledger that two branches wrote', () => {
  it('tells apart two passages that got one id', () => {
    const { ledger } = publish(body(talks, envoy));
    const ours = publish(body(talks, council, envoy), ledger);
    const theirs = publish(body(talks, coalition, envoy), ledger);
    const inserted = [ours, theirs].flatMap(({ ledger: one }) =>
      one.parts.filter(({ id }) => id === 'p1a'),
    );
    const [first, ...rest] = ledger.parts;
    if (!first) throw new Error('the ledger has no entry');
    const merged = { ...ledger, parts: [first, ...inserted, ...rest] };
    const { ids, ledger: next } = publish(body(talks, council, coalition, envoy), merged);
    expect(ids).toEqual(['p1', 'p1a', 'p1b', 'p2']);
    expect(next.parts.map(({ id }) => id)).toEqual(ids);
    expect(publish(body(talks, council, coalition, envoy), next).ids).toEqual(ids);
  });

  it('leads two neighbours, each retired to the other, to one that is live', () => {
    const { ledger } = publish(body(talks, '## Later', council, envoy, '## Last', coalition));
    const parts = ledger.parts.map((entry) => {
      const into = { p2: 'p3', p3: 'p2' }[entry.id];
      return into === undefined
        ? entry
        : { ...entry, state: 'removed' as const, into, on: '2026-05-03', text: {} };
    });
    const both = { ...ledger, parts };
    expect(findLedgerFaults(both, 'x').map(({ rule }) => rule)).toEqual([
      'ledger-circle',
      'ledger-circle',
    ]);
    const next = publish(body(talks, '## Later', '## Last', coalition), both).ledger;
    expect(findLedgerFaults(next, 'x')).toEqual([]);
    expect(stateOf(next, 'p2')).toBe('removed → later');
  });
});

describe('a note that is called like what every object has', () => {
  it('has an id like any other, also where only a translation has it', () => {
    const arabic = body('نص.[^constructor]', '[^constructor]: حاشية.');
    const { ledger } = publish(talks, undefined, arabic);
    expect(ledger.notes.map(({ id }) => id)).toEqual(['constructor']);
  });
});
