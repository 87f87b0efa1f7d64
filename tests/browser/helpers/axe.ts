import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong with a page as it stands once nothing in it is moving; by some of its rules, or by all. */
export async function axeFaults(page: Page, rules: string[] = []): Promise<string[]> {
  await page.evaluate(async () => {
    // Those that go with scrolling do not end.
    const passing = document
      .getAnimations()
      .filter(({ timeline }) => timeline === document.timeline);
    // One that is given up ends in a rejection.
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  const axe = new AxeBuilder({ page })
    // Describing every element without fault takes three times as long as finding those with one.
    .options({ resultTypes: ['violations'] })
    // Other modes are for frames of other hosts, and open a page more for each run.
    .setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
