import { expect, test } from '@playwright/test';

test('the choice of colours is applied, remembered before first paint, and undone', async ({
  page,
}) => {
  await page.goto('about/');
  const html = page.locator('html');
  const radio = (value: string) => page.locator(`theme-choice input[value="${value}"]`);
  await expect(radio('system')).toBeChecked();
  await expect(html).not.toHaveAttribute('data-theme');
  await radio('dark').check();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload({ waitUntil: 'commit' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(radio('dark')).toBeChecked();
  await radio('system').check();
  await page.reload();
  await expect(html).not.toHaveAttribute('data-theme');
});
