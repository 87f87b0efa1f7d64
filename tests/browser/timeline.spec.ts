import { expect, type Page } from '@playwright/test';
import { test } from './helpers/test.ts';

interface Dated {
  date: string;
  brief: string;
  topics: string[];
  regions: string[];
}

for (const prefix of ['', 'ar/']) {
  test.describe(`the timeline (${prefix || 'en'})`, () => {
    test('shows the events of a region and a topic, as the address says, and all again', async ({
      page,
    }) => {
      await page.goto(`${prefix}timeline/?region=turkey`);
      const events = await eventsOf(page, prefix);
      const ofTurkey = events.filter(({ regions }) => regions.includes('turkey'));
      expect(ofTurkey.length).toBeGreaterThan(0);
      await expect(shown(page)).toHaveCount(ofTurkey.length);
      await expect(page.locator('select[name="region"]')).toHaveValue('turkey');

      const [topic = ''] = ofTurkey[0]?.topics ?? [];
      await page.locator('select[name="topic"]').selectOption(topic);
      const both = ofTurkey.filter(({ topics }) => topics.includes(topic));
      await expect(page).toHaveURL(new RegExp(`\\?region=turkey&topic=${topic}$`));
      await expect(shown(page)).toHaveCount(both.length);
      await expect(page.locator('timeline-filter [role="status"]')).toContainText(
        new RegExp(`${both.length}\\D+${events.length}`),
      );
      // Years without such an event are neither listed nor drawn.
      const years = new Set(both.map(({ date }) => date.slice(0, 4)));
      await expect(page.locator('[data-year]:visible')).toHaveCount(years.size);
      await expect(page.locator('section > h2:visible')).toHaveCount(years.size);

      await page.locator('timeline-filter button').click();
      await expect(page).toHaveURL(/\/timeline\/$/);
      await expect(shown(page)).toHaveCount(events.length);
    });

    test('of a brief has its events, and of what no event has none', async ({ page }) => {
      await page.goto(`${prefix}briefs/russia-syrian-peace-talks/`);
      await page.locator('.filed-under a[href*="/timeline/"]').click();
      const events = await eventsOf(page, prefix);
      const own = events.filter(({ brief }) => brief === 'russia-syrian-peace-talks');
      await expect(shown(page)).toHaveCount(own.length);
      await page.goto(`${prefix}timeline/?region=nowhere`);
      await expect(page.locator('timeline-filter button')).toBeVisible();
      await expect(shown(page)).toHaveCount(0);
      await expect(page.locator('select[name="region"]')).toHaveValue('nowhere');
    });

    test('no day is wider than its column, nor one of several days', async ({ page }) => {
      await page.goto(`${prefix}timeline/`);
      await page.emulateMedia({ media: 'print' });
      const wide = await page
        .locator('time')
        .evaluateAll((days) =>
          days.filter((day) => day.scrollWidth > day.clientWidth).map((day) => day.textContent),
        );
      expect(wide).toEqual([]);
      await expect(page.locator('time', { hasText: /^26–29\s/ })).toBeVisible();
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });

      test('has all events, each with its passage', async ({ page }) => {
        await page.goto(`${prefix}timeline/`);
        const events = await eventsOf(page, prefix);
        await expect(shown(page)).toHaveCount(events.length);
        await expect(page.locator('timeline-filter')).toBeHidden();
        const links = page.locator('[data-filed-under] a[href*="/briefs/"][href*="#p"]');
        await expect(links).toHaveCount(events.length);
      });
    });
  });
}

function shown(page: Page) {
  return page.locator('[data-filed-under]:visible');
}

async function eventsOf(page: Page, prefix: string): Promise<Dated[]> {
  const answer = await page.request.get(`${prefix}timeline.json`);
  return ((await answer.json()) as { events: Dated[] }).events;
}
