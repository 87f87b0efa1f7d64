import { describe, expect, it } from 'vitest';
import { labelsFrom } from '../../../src/cli/move/labels-from.ts';
import { newFile } from '../../../src/cli/move/new-file.ts';
import type { Content } from '../../../src/model/reading/content.ts';

const content = { site: { data: { languages: ['en', 'ar'] } } } as unknown as Content;

describe('texts by language, as commands are given them', () => {
  it('are in the first language where none is said', () => {
    expect(labelsFrom(['Tolls', 'ar=رسوم'], ['en', 'ar'])).toEqual({ en: 'Tolls', ar: 'رسوم' });
    expect(labelsFrom(['en=Tolls'], ['en', 'ar'])).toEqual({ en: 'Tolls' });
    expect(labelsFrom(['E = mc²'], ['en'])).toEqual({ en: 'E = mc²' });
  });

  it('are refused in a language that the site does not have, and twice in one', () => {
    expect(() => labelsFrom(['fr=Péages'], ['en', 'ar'])).toThrow(
      'expected one of the site: en, ar',
    );
    expect(() => labelsFrom(['Tolls', 'Dues'], ['en', 'ar'])).toThrow('Others are told as ar="…"');
  });

  it('stand in a new record each under its language', () => {
    const { text } = newFile('topic', { id: 'tolls', name: 'Tolls\nar=رسوم' }, content);
    expect(text).toBe('name: { en: "Tolls", ar: "رسوم" }\n');
    const site = { name: 'en=Harbour\nar=مرفأ', languages: 'ar, en' };
    expect(newFile('site', site, content).text).toContain('name: { en: "Harbour", ar: "مرفأ" }');
    const source = { id: 'act', title: 'An Act', type: 'legislation', publisher: 'Board\nar=مجلس' };
    expect(newFile('source', source, content).text).toContain(
      'publisher: { en: "Board", ar: "مجلس" }',
    );
  });

  it('are one in a new brief, whose translation has a file of its own', () => {
    const brief = { id: 'x', title: 'en=A title', summary: 'Said.', type: 'paper' };
    expect(newFile('brief', brief, content).text).toContain('title: "A title"');
    const both = { ...brief, title: 'A title\nar=عنوان' };
    expect(() => newFile('brief', both, content)).toThrow('expected one of the site: en');
  });
});
