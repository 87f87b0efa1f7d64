import { describe, expect, it } from 'vitest';
import { inheritedNote } from '../../../src/library/texts/inherited-note.ts';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import { fillTemplate } from '../../../src/markdown/slots.ts';

const arabic = { comma: '، ', separator: '؛ ' };

/** A note as an Arabic page takes it from the English one, or the other way round. */
function inherited(words: string, language = 'en', separators = arabic): string {
  const { text } = renderMarkdown(`A.[^n]\n\n[^n]: ${words}\n`, language);
  const note = inheritedNote(text.notes['n'] ?? [], language, separators, ['en', 'ar']);
  return fillTemplate(note, (slot) =>
    slot.type === 'citation'
      ? `[${slot.citation.items.map(({ source }) => source).join(' ')}]`
      : '',
  );
}

const en = (words: string) => `<span lang="en" dir="ltr">${words}</span>`;

describe('a note that a translation takes over', () => {
  it.each([
    ['[@a; @b].', '<p>[a b].</p>'],
    ['[@a], on who sat; [@b].', `<p>[a]، ${en('on who sat')}؛ [b].</p>`],
    ['See [@a] and [@b, p. 4]: no.', `<p>${en('See')} [a] ${en('and')} [b]: ${en('no.')}</p>`],
    [
      'Only *words*, `x` (and these).',
      `<p>${en('Only <em>words</em>, <code>x</code> (and these).')}</p>`,
    ],
    [
      'Words (see [@a]) *and [@b], more*.',
      `<p>${en('Words')} (${en('see')} [a]) <em>${en('and')} [b]، ${en('more')}</em>.</p>`,
    ],
    ['[@a]. Two, too.', `<p>[a]. ${en('Two, too.')}</p>`],
    ['One (see [@a]).', `<p>${en('One')} (${en('see')} [a]).</p>`],
    ['([@a], with words)', `<p>([a]، ${en('with words')})</p>`],
    ['(a) One [@a]) of [@b].', `<p>${en('(a) One')} [a]) ${en('of')} [b].</p>`],
  ])('marks the words of `%s` as the author’s', (words, html) => {
    expect(inherited(words)).toBe(html);
  });

  it('says what is in another language than its text', () => {
    expect(inherited('[@a], ثم صمت (2014).')).toContain('<span lang="ar" dir="rtl">');
    expect(inherited('[@a], ثم صمت (2014).')).not.toContain('lang="en"');
    expect(inherited('[@a], ثم صمت; [@b], and more.')).toContain(en('and more.'));
  });

  it('has the commas of the page', () => {
    expect(inherited('[@a]، عن الحضور؛ [@b].', 'ar', { comma: ', ', separator: '; ' })).toBe(
      '<p>[a], <span lang="ar" dir="rtl">عن الحضور</span>; [b].</p>',
    );
  });
});
