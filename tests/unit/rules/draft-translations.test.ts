import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/content/entries/entries-file.ts';
import { liveAddresses } from '../../../src/addresses/live-addresses.ts';
import { checkRules } from '../../../src/rules/rules.ts';
import { sampleContent } from './sample-content.ts';

const text = 'One.\n\n## Two\n\nThree.\n\nFour.';

describe('a translation that is a draft', () => {
  const content = sampleContent({
    briefs: { talks: { text, drafts: { ar: 'واحد.\n\n## اثنان\n\nثلاثة.' } } },
  });

  it('is told with what it lacks, and that it stops nothing', () => {
    const faults = checkRules(content).filter(({ file }) => file.endsWith('ar.md'));
    expect(faults).toEqual([
      {
        rule: 'translation-draft',
        file: 'briefs/talks/ar.md',
        at: { field: ['draft'] },
        message:
          'Unexpected draft, which lacks `#p3` (“Four.”), expected a whole translation: no page is made of it.',
      },
    ]);
  });

  it('has no address, and its brief’s ledger does not know it', () => {
    const paths = [...liveAddresses(content).keys()].filter((path) => path.includes('talks'));
    expect(paths).toEqual(['/briefs/talks/']);
    const [brief] = content.briefs.values();
    expect(JSON.stringify(brief?.nextLedger)).not.toContain('"ar"');
  });

  it('has a page in dev, with the ids of what it translates and a list of what it lacks', () => {
    const [without] = entriesOf(content, { drafts: false }).briefs;
    expect(without?.translations).toEqual([]);
    const [entry] = entriesOf(content, { drafts: true }).briefs;
    expect(entry?.translations[0]).toMatchObject({
      language: 'ar',
      ids: { passages: ['p1', 'p2'], sections: ['two'] },
      missing: [{ id: 'p3', words: 'Four.' }],
    });
  });

  it('says so when it is whole', () => {
    const whole = sampleContent({ briefs: { talks: { text: 'One.', drafts: { ar: 'واحد.' } } } });
    const [fault] = checkRules(whole).filter(({ rule }) => rule === 'translation-draft');
    expect(fault?.message).toMatch(/^Unexpected draft, which has all passages of `en`/);
  });
});
