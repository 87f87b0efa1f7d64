import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasesIn } from '../../../src/permalinks/past/aliases.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { brief, publish, stateOf } from './texts.ts';

const alpha = 'Alpha says one thing about it.';
const beta = 'Beta says another thing about it.';
const gamma = 'Gamma says nothing at all.';
const body = (...passages: string[]) => passages.join('\n\n');

describe('assignPermalinks', () => {
  it('numbers a brief that was never published from one', () => {
    expect(publish(body(alpha, beta, gamma)).ids).toEqual(['p1', 'p2', 'p3']);
  });

  it('keeps the ids of passages that moved', () => {
    const { ledger } = publish(body(alpha, beta, gamma));
    expect(publish(body(gamma, alpha, beta), ledger).ids).toEqual(['p3', 'p1', 'p2']);
  });

  it('keeps the id of a passage whose words changed between two that did not', () => {
    const { ledger } = publish(body(alpha, beta, gamma));
    expect(publish(body(alpha, 'Beta now says more.', gamma), ledger).ids).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
  });

  it('gives an inserted passage its predecessor’s number with the next free letter', () => {
    const { ledger } = publish(body(alpha, beta));
    const once = publish(body(alpha, gamma, beta), ledger);
    expect(once.ids).toEqual(['p1', 'p1a', 'p2']);
    const twice = publish(body(alpha, 'Delta.', gamma, beta), once.ledger);
    expect(twice.ids).toEqual(['p1', 'p1b', 'p1a', 'p2']);
    expect(publish(body('Delta.', alpha, beta), ledger).ids).toEqual(['p0a', 'p1', 'p2']);
  });

  it('gives a passage after the last one the next number', () => {
    const { ledger } = publish(body(alpha, beta));
    expect(publish(body(alpha, beta, gamma), ledger).ids).toEqual(['p1', 'p2', 'p3']);
  });

  it('lets a pin decide, and gives a pinned id to nobody else', () => {
    const { ledger } = publish(body(alpha, beta));
    const { ids } = publish(body(`${beta} {#p1}`, gamma, `${alpha} {#p2}`), ledger);
    expect(ids).toEqual(['p1', 'p1a', 'p2']);
  });

  it('reports a published passage that is gone, with its id and first words', () => {
    const { ledger } = publish(body(alpha, beta, gamma));
    const { faults } = publish(body(alpha, gamma), ledger);
    expect(faults.map(({ rule, message }) => [rule, message])).toEqual([
      ['passage-vanished', expect.stringContaining('#p2` (“Beta says another thing about it.”)')],
    ]);
  });

  it('keeps the id of a reworded heading and reports one that is gone', () => {
    const { ledger } = publish(body('## First talks', alpha, '## Second talks', beta));
    const reworded = publish(body('## First talks', alpha, '## The second talks', beta), ledger);
    expect(reworded.sections).toEqual(['first-talks', 'second-talks']);
    const gone = publish(body('## First talks', alpha, beta), ledger);
    expect(gone.faults.map(({ rule }) => rule)).toEqual(['section-vanished']);
  });

  it('shares ids with a translation, section by section and in order', () => {
    const english = body(alpha, '## Talks', beta, gamma);
    const arabic = body('نص أول.', '## محادثات {#talks}', 'نص ثان.', 'نص ثالث.');
    const { ids } = assignPermalinks(brief(english, undefined, arabic));
    expect(ids.get('ar')).toEqual(ids.get('en'));
  });

  it('never gives one id to two passages, also of a translation that has too many', () => {
    const arabic = body('أ.', 'ب.', 'ج.', 'د.');
    const { ids } = assignPermalinks(brief(body(alpha, beta), undefined, arabic));
    const given = ids.get('ar')?.passages ?? [];
    expect(new Set(given).size).toBe(given.length);
  });

  it('changes nothing on a second run, and never shares or reuses an id, whatever is added or moved', () => {
    const words = fc.array(fc.constantFrom('war', 'peace', 'talks', 'Geneva', 'Moscow', 'aid'), {
      minLength: 1,
      maxLength: 6,
    });
    const passages = fc.array(
      words.map((list) => list.join(' ')),
      { minLength: 1, maxLength: 8 },
    );
    const orders = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(passages, passages, orders, (first, added, order) => {
        const before = publish(body(...first));
        const all = [...first, ...added]
          .map((text, index) => ({ text, key: order[index % order.length] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ text }) => text);
        const after = publish(body(...all), before.ledger);
        expect(new Set(after.ids).size).toBe(after.ids.length);
        expect(after.faults).toEqual([]);
        expect(after.ids).toEqual(expect.arrayContaining(before.ids));
        const again = publish(body(...all), after.ledger);
        expect(again.ids).toEqual(after.ids);
        expect(again.ledger).toEqual(after.ledger);
      }),
      { numRuns: 300 },
    );
  });
});

describe('assignPermalinks, where things go wrong', () => {
  it('gives a heading another id where its wording is the id of one that was reworded', () => {
    const { ledger } = publish(body('## Who said what', alpha));
    const reworded = publish(body('## Quite other words', alpha), ledger);
    const again = publish(
      body('## Quite other words', alpha, '## Who said what', beta),
      reworded.ledger,
    );
    expect(again.sections).toEqual(['who-said-what', 'who-said-what-2']);
    expect(again.faults).toEqual([]);
  });

  it('reports pins of a translation that stand twice or mean nothing', () => {
    const english = body('## One', alpha, '## Two', beta);
    const arabic = body('## أ {#one}', 'نص.', '## ب {#one}', 'نص {#p9}');
    const { faults } = assignPermalinks(brief(english, undefined, arabic));
    expect(faults.map(({ rule, file }) => [rule, file])).toEqual([
      ['pin', 'ar.md'],
      ['pin', 'ar.md'],
    ]);
    expect(faults.map(({ message }) => message).join()).toMatch(/`one`.*`p9`/);
  });

  it('takes a pinned partner out of the row', () => {
    const arabic = body('أ {#p2}', 'ب', 'ج');
    const { ids } = assignPermalinks(brief(body(alpha, beta, gamma), undefined, arabic));
    expect(ids.get('ar')?.passages).toEqual(['p2', 'p1', 'p3']);
  });

  it('does not give the id of a removed passage to an unrelated new one', () => {
    const { ledger } = publish(body(alpha, beta, gamma));
    const { faults } = publish(
      body(beta, 'Delta is new here.', 'Epsilon is as well.', gamma),
      ledger,
    );
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('`#p1`')]);
  });

  it('leads all to the beginning of a text of which nothing stayed', () => {
    const { ledger } = publish(body(alpha, '## Talks', beta));
    const after = publish(body('Nothing is left.', 'But this.'), ledger).ledger;
    expect(['p1', 'talks', 'p2'].map((id) => stateOf(after, id))).toEqual(
      Array.from({ length: 3 }, () => 'removed → p3'),
    );
  });

  it('leads a last note into the text, and on where that passage goes as well', () => {
    const { ledger } = publish(body(alpha, `${beta}[^report]`, '[^report]: A note.'));
    const withoutNote = publish(body(alpha, beta), ledger);
    expect(withoutNote.faults.map(({ message }) => message).join()).toContain('lead to `#p2`');
    const { ledger: after } = publish(body(alpha), withoutNote.ledger);
    const ids = { sections: [], passages: ['p1'], notes: {} };
    const aliases = aliasesIn(after, ids, new Map());
    expect(aliases.map(({ id, at }) => [id, at])).toEqual(
      ['p2', 'note-report', 'ref-report'].map((id) => [id, 'p1']),
    );
  });

  it('leads the id of a heading that was pinned anew to its new one', () => {
    const { ledger } = publish(body('## First talks', alpha, '## Second talks', beta));
    const pinned = body('## First talks {#talks}', alpha, '## Second talks', beta);
    expect(stateOf(publish(pinned, ledger).ledger, 'first-talks')).toBe('merged → talks');
  });

  it('does not date a change that nobody dated', () => {
    const { ledger } = publish(body(alpha, beta));
    const { nextLedger } = assignPermalinks(brief(body(`${alpha} And more.`, beta), ledger));
    expect(nextLedger.parts[0]?.text['en']).not.toHaveProperty('since');
    expect(publish(body(`${alpha} And more.`, beta), ledger).ledger.parts[0]?.text['en']).toEqual(
      expect.objectContaining({ since: '2026-05-03' }),
    );
  });

  it('counts up around a pin on first publication', () => {
    expect(publish(body(alpha, `${beta} {#p12}`, gamma)).ids).toEqual(['p1', 'p12', 'p2']);
  });
});
