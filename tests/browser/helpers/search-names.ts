import type { Page } from '@playwright/test';

const assad = { text: 'Assad', ambiguous: true };

/** A few names as `search/names.json` has them, so that these tests do not depend on what editors write. */
const names = [
  name('islamic-state', { en: 'Islamic State', ar: 'تنظيم الدولة' }, [
    'ISIS',
    'ISIL',
    'Daesh',
    'داعش',
  ]),
  name('moscow', { en: 'Moscow', ar: 'موسكو' }, []),
  name('bashar-al-assad', { en: 'Bashar al-Assad', ar: 'بشار الأسد' }, [], [assad]),
  name('hafez-al-assad', { en: 'Hafez al-Assad', ar: 'حافظ الأسد' }, [], [assad]),
];

/** Serves these names in place of the site's own. */
export async function serveNames(page: Page): Promise<void> {
  await page.route('**/search/names.json', (route) =>
    route.fulfill({ json: { version: 1, names } }),
  );
}

function name(
  id: string,
  labels: Record<string, string>,
  others: string[],
  marked: { text: string; ambiguous: boolean }[] = [],
) {
  const spellings = [...Object.values(labels), ...others].map((text) => ({ text }));
  return { id, kind: 'organisation', name: labels, spellings: [...spellings, ...marked] };
}
