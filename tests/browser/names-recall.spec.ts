import { expect } from '@playwright/test';
import { randomFor, type Random } from '../bench/random.ts';
import { askSearches } from './helpers/ask-searches.ts';
import { filedBriefs } from './helpers/filed-briefs.ts';
import { filedNames } from './helpers/filed-names.ts';
import { test } from './helpers/test.ts';

const names = filedNames();
const languages = ['en', 'ar'] as const;

for (const language of languages) {
  const prefix = language === 'en' ? '' : 'ar/';

  test(`every spelling of a name finds in ${language} what the name itself finds, and that is every text in which one stands`, async ({
    page,
  }) => {
    // Eight hundred searches take twenty seconds, and minutes where other work has the processors.
    test.slow();
    const spelled = names.flatMap(({ canonical, variants }) => {
      const all = [...Object.values(canonical), ...variants];
      const own = canonical.en ?? canonical.ar ?? all[0];
      return own === undefined ? [] : [{ own, all }];
    });
    const asked = [...new Set(spelled.flatMap(({ all }) => all))];
    const answers = await askSearches(page, asked.map(addressOf), { prefix });
    const found = new Map(asked.map((text, index) => [text, answers[index]?.slugs.toSorted()]));
    const differences = spelled.flatMap(({ own, all }) =>
      all
        .filter((one) => `${found.get(one)?.join()}` !== `${found.get(own)?.join()}`)
        .map((other) => ({ name: own, finds: found.get(own), other, found: found.get(other) })),
    );
    expect(differences).toEqual([]);

    const texts = filedBriefs(language).map(({ slug, text }) => ({
      slug,
      text: plain(prose(text)),
    }));
    const missed = spelled.flatMap(({ own, all }) =>
      texts
        .filter(({ text }) => all.some((one) => text.includes(` ${plain(one).trim()} `)))
        .filter(({ slug }) => !found.get(own)?.includes(slug))
        .map(({ slug }) => `${own}: ${slug}`),
    );
    expect(missed).toEqual([]);
  });

  test(`names that nobody has find nothing in ${language}`, async ({ page }) => {
    const texts = languages.flatMap((one) =>
      filedBriefs(one).map(({ text }) => text.toLowerCase()),
    );
    const random = randomFor(2254, 'made-up', language);
    const madeUp = Array.from({ length: 60 }, () =>
      random.chance(0.5) ? madeUpName(random, latin) : madeUpName(random, arabic),
    ).filter((name) => !texts.some((text) => name.split(' ').every((part) => text.includes(part))));
    const answers = await askSearches(page, madeUp.map(addressOf), { prefix });
    const finds = madeUp.filter((_, index) => {
      const answer = answers[index];
      return answer === undefined || answer.slugs.length + answer.others.count > 0;
    });
    expect(madeUp.length).toBeGreaterThan(50);
    expect(finds).toEqual([]);
  });
}

const latin = 'za kho ru vel mir sha dov qar bel nik oz tur fen gash lev pro hul yan'.split(' ');
const arabic = 'زب خان قمر شول دوف هرز طبن غوش فيل مير يازف كلد ضرو ثمن'.split(' ');

// Words of three or four syllables, as long as the names that are there.
function madeUpName(random: Random, syllables: readonly string[]): string {
  const word = () =>
    Array.from({ length: random.between(3, 4) }, () => random.pick(syllables)).join('');
  return random.chance(0.5) ? word() : `${word()} ${word()}`;
}

function addressOf(query: string): string {
  return new URLSearchParams({ q: query }).toString();
}

// Without front matter, and without what is not read: labels of notes, sources and addresses, which hold names too.
function prose(file: string): string {
  const [, , ...body] = file.split(/^---$/m);
  return body.join(' ').replace(/\[\^[^\]]+\]:?|@[\w-]+|\]\([^)]*\)/g, ' ');
}

// Case and signs aside; other ways to write a letter are for the search to know.
function plain(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')} `;
}
