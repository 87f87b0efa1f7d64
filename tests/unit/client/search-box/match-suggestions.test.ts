import { describe, expect, it } from 'vitest';
import {
  candidateOf,
  candidatesOfNames,
  matchSuggestions,
} from '../../../../src/client/search-box/match-suggestions.ts';
import type { KnownName } from '../../../../src/model/files/names-file.ts';

const names: KnownName[] = [
  {
    id: 'lavrov',
    kind: 'person',
    name: { en: 'Sergey Lavrov', ar: 'سيرغي لافروف' },
    spellings: ['Sergey Lavrov', 'سيرغي لافروف', 'Sergei Lavrov'].map((text) => ({ text })),
  },
  {
    id: 'islamic-state',
    kind: 'organisation',
    name: { en: 'Islamic State', ar: 'تنظيم الدولة الإسلامية' },
    spellings: [{ text: 'Islamic State' }, { text: 'IS', exactCase: true }, { text: 'ISIS' }],
  },
  {
    id: 'syria',
    kind: 'region',
    name: { en: 'Syria', ar: 'سوريا' },
    spellings: [{ text: 'Syria' }, { text: 'Syrian Arab Republic' }],
  },
];
const pages = [
  candidateOf({ kind: 'topic', text: 'Syrian Opposition', href: '/topics/syrian-opposition/' }),
  candidateOf({ kind: 'region', text: 'Syria', href: '/regions/syria/' }),
  candidateOf({
    kind: 'brief',
    text: 'What Moscow Wants From the Syria Talks',
    href: '/briefs/x/',
  }),
];
const all = [...pages, ...candidatesOfNames(names, 'en', '/search/')];

function texts(typed: string): string[] {
  return matchSuggestions(all, typed).map(({ text }) => text);
}

describe('suggestions', () => {
  it('begin with what begins so, and know the beginnings of words', () => {
    expect(texts('syria')).toEqual([
      'Syria',
      'Syrian Opposition',
      'What Moscow Wants From the Syria Talks',
    ]);
    expect(texts('wants mos')).toEqual(['What Moscow Wants From the Syria Talks']);
    expect(texts('oscow')).toEqual([]);
  });

  it('know a name by any spelling, and say by which', () => {
    expect(matchSuggestions(all, 'sergei')).toEqual([
      {
        kind: 'person',
        text: 'Sergey Lavrov',
        href: '/search/?q=Sergey+Lavrov',
        spelling: 'Sergei Lavrov',
      },
    ]);
    expect(matchSuggestions(all, 'lavrov')[0]).not.toHaveProperty('spelling');
    expect(matchSuggestions(all, 'لافروف')[0]?.spelling).toBe('سيرغي لافروف');
  });

  it('know a spelling that depends on case only as it is written', () => {
    expect(matchSuggestions(all, 'IS')[0]?.spelling).toBe('IS');
    expect(matchSuggestions(all, 'is').map(({ spelling }) => spelling)).not.toContain('IS');
  });

  it('lead to the page where a name has one, by any spelling', () => {
    expect(matchSuggestions(all, 'syrian arab').map(({ href }) => href)).toEqual([
      '/search/?q=Syria',
    ]);
    expect(matchSuggestions(all, 'syria').filter(({ text }) => text === 'Syria')).toHaveLength(1);
  });

  it('are in the language of the page, whichever is typed', () => {
    const arabic = candidatesOfNames(names, 'ar', '/ar/search/');
    const [first] = matchSuggestions(arabic, 'sergey');
    expect(first).toMatchObject({ text: 'سيرغي لافروف', spelling: 'Sergey Lavrov' });
    expect(matchSuggestions(arabic, 'الدوله')[0]?.text).toBe('تنظيم الدولة الإسلامية');
    expect(matchSuggestions(arabic, 'اسلامية')[0]?.text).toBe('تنظيم الدولة الإسلامية');
  });

  it('are few of a kind and few in all', () => {
    const many = ['topic', 'region', 'brief'].flatMap((kind) =>
      Array.from({ length: 9 }, (_, index) =>
        candidateOf({ kind, text: `Talks ${kind} ${index}`, href: '/' }),
      ),
    );
    const found = matchSuggestions(many, 'talks');
    expect(found).toHaveLength(8);
    expect(found.filter(({ kind }) => kind === 'topic')).toHaveLength(4);
  });

  it('are none for nothing', () => {
    expect(texts('')).toEqual([]);
    expect(texts(' – ')).toEqual([]);
  });
});
