import { describe, expect, it } from 'vitest';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { brief, publish } from './texts.ts';

const said = 'It began.^[The ministry said so on Monday.]';
const denied = 'It ended.^[The army denied it the day after.]';

describe('the address of a note that stands in the text', () => {
  it('is made of its words, whatever notes come before it', () => {
    const alone = Object.values(publish(denied).notes);
    const after = Object.values(publish(`${said}\n\n${denied}`).notes);
    expect(alone).toEqual([expect.stringMatching(/^the-army-denied-it-the-[0-9a-z]{4}$/)]);
    expect(after).toContain(alone[0]);
  });

  it('stays when its words change, also beside others', () => {
    const first = publish(`${said}\n\n${denied}`);
    const edited = said.replace('on Monday', 'on Tuesday');
    const second = publish(`Before.^[One more.]\n\n${edited}\n\n${denied}`, first.ledger);
    expect(second.faults).toEqual([]);
    expect(Object.values(second.notes)).toEqual(expect.arrayContaining(Object.values(first.notes)));
  });

  it('stays when the note gets a label', () => {
    const first = publish(said);
    const labelled = 'It began.[^ministry]\n\n[^ministry]: The ministry said so on Monday.';
    expect(Object.values(publish(labelled, first.ledger).notes)).toEqual(
      Object.values(first.notes),
    );
  });

  it('is shared with a translation that has as many', () => {
    const arabic = 'بدأ.^[قالت الوزارة ذلك.]\n\nانتهى.^[نفاه الجيش.]';
    const { ids, faults } = assignPermalinks(brief(`${said}\n\n${denied}`, undefined, arabic));
    const [english, translated] = [ids.get('en')?.notes, ids.get('ar')?.notes];
    expect(Object.values(translated ?? {})).toEqual(Object.values(english ?? {}));
    expect(faults).toEqual([]);
  });

  it('stays in a translation whose words change, and in one that lags behind', () => {
    const arabic = 'بدأ.^[قالت الوزارة ذلك.]\n\nانتهى.^[نفاه الجيش.]';
    const published = publish(`${said}\n\n${denied}`, undefined, arabic);
    const notesIn = (english: string, translation: string) => {
      const { ids, faults } = assignPermalinks(brief(english, published.ledger, translation));
      expect(faults.filter(({ rule }) => rule === 'note-vanished')).toEqual([]);
      return Object.values(ids.get('ar')?.notes ?? {});
    };
    const before = Object.values(published.notes);
    const edited = arabic.replace('ذلك', 'كل ذلك');
    expect(notesIn(`${said}\n\n${denied}`, edited)).toEqual(before);
    const longer = `${said}\n\nIt went on.^[A new note.]\n\n${denied}`;
    expect(notesIn(longer, arabic.replace('\n\n', '\n\nاستمر.\n\n'))).toEqual(before);
  });
});
