import { expect } from '@playwright/test';
import { going, walk } from '../drive/walk.ts';
import { briefs } from '../pages.ts';

const passage = 'p9';

for (const { language, path } of briefs) {
  walk(
    `both languages side by side: reached from the brief, in columns where there is room, else in turns (${language})`,
    going(async (page) => {
      await page.resize(1200, 800);
      await page.open(path);
      await page.click('main a[href$="side-by-side/"]');
      await page.there(`#${passage} > [lang]`);
      const wide = await page.read(placesOf, passage);
      expect(wide.languages).toEqual(language === 'ar' ? ['ar', 'en'] : ['en', 'ar']);
      expect(wide.directions).toEqual(language === 'ar' ? ['rtl', 'ltr'] : ['ltr', 'rtl']);
      expect(wide.tops[1]).toBe(wide.tops[0]);
      // The page's own language comes first in the direction of the page.
      const [own = 0, other = 0] = wide.lefts;
      expect(own < other).toBe(language === 'en');

      await page.resize(500, 760);
      await page.until('they stand in turns', standInTurns, passage);

      // The id of a passage is that of the brief, and leads to both.
      await page.open(`${path}side-by-side/#${passage}`);
      await page.until('the passage is in view', isInView, passage);
    }),
  );
}

function placesOf(id: string) {
  const both = [...document.querySelectorAll<HTMLElement>(`#${id} > [lang]`)];
  const boxes = both.map((one) => one.getBoundingClientRect());
  return {
    languages: both.map(({ lang }) => lang),
    directions: both.map(({ dir }) => dir),
    tops: boxes.map(({ top }) => Math.round(top)),
    lefts: boxes.map(({ left }) => Math.round(left)),
  };
}

function standInTurns(id: string): boolean {
  const [first, second] = [...document.querySelectorAll(`#${id} > [lang]`)].map((one) =>
    one.getBoundingClientRect(),
  );
  return first !== undefined && second !== undefined && second.top >= first.bottom;
}

function isInView(id: string): boolean {
  const top = document.getElementById(id)?.getBoundingClientRect().top;
  return top !== undefined && top >= 0 && top < innerHeight;
}
