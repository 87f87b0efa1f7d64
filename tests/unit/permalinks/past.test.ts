import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../src/model/text/check-value.ts';
import type { Ledger } from '../../../src/model/reading/ledger.ts';
import { aliasesIn } from '../../../src/permalinks/past/aliases.ts';
import { outdatedIn } from '../../../src/permalinks/translations/outdated.ts';
import { confirmTranslations } from '../../../src/permalinks/translations/confirm.ts';
import { publish, stateOf } from './texts.ts';

const one = 'The talks in Geneva ended without a date.';
const two = 'The mediator asked all sides for patience and left.';
const three = 'Nobody spoke to the press that evening.';
const changed = 'The mediator asked both sides for patience and stayed.';
const other = 'The Security Council adopted its resolution in December.';
const values = (...sentences: string[]) => sentences.map(checkValue).join(' ');
const pastOf = (ledger: Ledger, id: string) => ledger.parts.find((entry) => entry.id === id)?.past;

describe('sentences that were published', () => {
  const before = publish(`${one} ${two} ${three}\n\n${other}`);

  it('are remembered with the day and those that came in their place', () => {
    const { ledger } = publish(`${one} ${changed} ${three}\n\n${other}`, before.ledger);
    expect(pastOf(ledger, 'p1')).toEqual([
      { on: '2026-05-03', in: 'en', was: values(two), now: values(changed) },
    ]);
    const [entry] = ledger.parts;
    expect(entry?.text['en']?.since).toBe('2026-05-03');
  });

  it('are remembered without successor where they are taken out', () => {
    const { ledger } = publish(`${one} ${three}\n\n${other}`, before.ledger);
    expect(pastOf(ledger, 'p1')).toEqual([
      { on: '2026-05-03', in: 'en', was: values(two), now: '' },
    ]);
  });

  it('are not gone where they moved to another passage', () => {
    const { ledger } = publish(`${one} ${three}\n\n${other} ${two}`, before.ledger);
    expect(pastOf(ledger, 'p1')).toEqual([]);
  });

  it('of a removed passage are remembered under its id', () => {
    const { ledger } = publish(other, before.ledger);
    expect(pastOf(ledger, 'p1')).toEqual([
      { on: '2026-05-03', in: 'en', was: values(one, two, three), now: '' },
    ]);
  });

  it('of a passage that was merged and edited lead to the one that took it in', () => {
    const { ledger } = publish(`${other} ${one} ${changed} ${three}`, before.ledger);
    const all = ledger.parts.flatMap(({ past }) => past);
    expect(all).toEqual([{ on: '2026-05-03', in: 'en', was: values(two), now: values(changed) }]);
  });

  it('that come back are as they were', () => {
    const edited = publish(`${one} ${changed} ${three}\n\n${other}`, before.ledger);
    const back = publish(
      `${one} ${two} ${three}\n\n${other}`,
      edited.ledger,
      undefined,
      '2026-06-01',
    );
    expect(pastOf(back.ledger, 'p1')?.at(-1)).toEqual({
      on: '2026-06-01',
      in: 'en',
      was: values(changed),
      now: values(two),
    });
  });
});

describe('a translation', () => {
  const arabic = 'انتهت المحادثات.\n\nاعتمد المجلس قراره.';
  const before = publish(`${one}\n\n${other}`, undefined, arabic);
  const edited = publish(`${one}\n\n${other} It was unanimous.`, before.ledger, arabic);

  it('is older where its original changed after it did, and nowhere else', () => {
    expect(outdatedIn(before.ledger, 'en', 'ar')).toEqual([]);
    expect(outdatedIn(edited.ledger, 'en', 'ar')).toMatchObject([
      { id: 'p2', since: '2026-05-03' },
    ]);
  });

  it('is up to date again when it is changed, or confirmed', () => {
    const mended = arabic.replace('قراره.', 'قراره بالإجماع.');
    const { ledger } = publish(`${one}\n\n${other} It was unanimous.`, edited.ledger, mended);
    expect(outdatedIn(ledger, 'en', 'ar')).toEqual([]);
    expect(outdatedIn(confirmTranslations(edited.ledger, 'en', ['ar#p2']), 'en', 'ar')).toEqual([]);
    expect(
      outdatedIn(confirmTranslations(edited.ledger, 'en', ['ar#p1']), 'en', 'ar'),
    ).toHaveLength(1);
  });

  it('has sentences of its own to remember', () => {
    const mended = arabic.replace('قراره.', 'قراره بالإجماع.');
    const { ledger } = publish(`${one}\n\n${other}`, before.ledger, mended);
    expect(pastOf(ledger, 'p2')).toEqual([
      {
        on: '2026-05-03',
        in: 'ar',
        was: values('اعتمد المجلس قراره.'),
        now: values('اعتمد المجلس قراره بالإجماع.'),
      },
    ]);
  });

  it('may have a passage of its own, which keeps its id and leads to its neighbour elsewhere', () => {
    const longer = `${arabic.replace('\n\n', '\n\nفقرة للقراء العرب. {#p1a}\n\n')}`;
    const { ledger, faults } = publish(`${one}\n\n${other}`, before.ledger, longer);
    expect(faults).toEqual([]);
    expect(ledger.parts.map(({ id }) => id)).toEqual(['p1', 'p1a', 'p2']);
    expect(Object.keys(ledger.parts[1]?.text ?? {})).toEqual(['ar']);
    const english = { passages: ['p1', 'p2'], sections: [], notes: {} };
    expect(aliasesIn(ledger, english, new Map())).toEqual([{ id: 'p1a', at: 'p1' }]);
    const again = publish(`${one}\n\n${other}`, ledger, longer, '2026-06-01');
    expect(again.ledger).toEqual(ledger);
    const without = publish(`${one}\n\n${other}`, ledger, arabic, '2026-06-01');
    expect(stateOf(without.ledger, 'p1a')).toBe('removed → p1');
  });
});
