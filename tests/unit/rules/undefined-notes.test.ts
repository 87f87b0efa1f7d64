import { describe, expect, it } from 'vitest';
import { findUndefinedNotes } from '../../../src/rules/undefined-notes.ts';
import { sampleContent, summarize } from './sample-content.ts';

const defined = 'Text.[^report]\n\n[^report]: A report.';

describe('findUndefinedNotes', () => {
  it('passes notes that are defined', () => {
    expect(findUndefinedNotes(sampleContent())).toEqual([]);
  });

  it('finds the first call of a note that is not defined, and guesses which was meant', () => {
    const text = `Text.[^reprot] Again.[^reprot]\n\n${defined}`;
    const faults = findUndefinedNotes(sampleContent({ briefs: { talks: { text } } }));
    expect(summarize(faults)).toEqual(['briefs/talks/en.md:11:6 note-undefined']);
    expect(faults[0]?.message).toContain('Did you mean `report`?');
  });

  it('lets a translation take a note from the first language, and no other', () => {
    const brief = { text: defined, translations: { ar: 'نص.[^report] نص.[^other]' } };
    expect(summarize(findUndefinedNotes(sampleContent({ briefs: { talks: brief } })))).toEqual([
      'briefs/talks/ar.md:11:17 note-undefined',
    ]);
  });

  it('does not let the first language take a note from a translation', () => {
    const brief = { text: 'Text.[^report]', translations: { ar: defined } };
    expect(summarize(findUndefinedNotes(sampleContent({ briefs: { talks: brief } })))).toEqual([
      'briefs/talks/en.md:11:6 note-undefined',
    ]);
  });

  it('finds undefined notes of pages', () => {
    const content = sampleContent({ pages: { about: { en: 'Text.[^x]' } } });
    expect(summarize(findUndefinedNotes(content))).toEqual([
      'pages/about/en.md:11:6 note-undefined',
    ]);
  });

  it('finds events whose note is not one of the text', () => {
    const event = { date: '2015-08-18', text: { en: 'Talks' } };
    const data = {
      events: [
        { ...event, note: 'report' },
        { ...event, note: 'other' },
      ],
    };
    const content = sampleContent({ briefs: { talks: { data, text: defined } } });
    expect(summarize(findUndefinedNotes(content))).toEqual([
      'briefs/talks/en.md[events.1.note] note-undefined',
    ]);
  });
});
