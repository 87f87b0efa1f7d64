import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './find-browser.ts';
import { addressOfServer, serveFolder } from './static-server.ts';
const server = await serveFolder('dist', { port: 0 });
const base = addressOfServer(server);
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: [...browserArguments],
  ...(executablePath ? { executablePath } : {}),
});
const names = {
  version: 1,
  names: [
    {
      id: 'islamic-state',
      kind: 'organisation',
      name: { en: 'Islamic State', ar: 'داعش' },
      spellings: ['Islamic State', 'ISIS', 'ISIL', 'Daesh', 'داعش', 'الدولة الإسلامية'].map(
        (text) => ({ text }),
      ),
    },
    {
      id: 'bashar-al-assad',
      kind: 'person',
      name: { en: 'Bashar al-Assad', ar: 'بشار الأسد' },
      spellings: [
        { text: 'Bashar al-Assad' },
        { text: 'بشار الأسد' },
        { text: 'Assad', ambiguous: true },
      ],
    },
    {
      id: 'hafez-al-assad',
      kind: 'person',
      name: { en: 'Hafez al-Assad', ar: 'حافظ الأسد' },
      spellings: [{ text: 'Hafez al-Assad' }, { text: 'Assad', ambiguous: true }],
    },
    {
      id: 'moscow',
      kind: 'place',
      name: { en: 'Moscow', ar: 'موسكو' },
      spellings: [{ text: 'Moscow' }, { text: 'موسكو' }],
    },
  ],
};
const shots: [string, string, number, 'light' | 'dark'][] = JSON.parse(process.argv[2] ?? '[]');
for (const [name, url, width, colorScheme] of shots) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  page.on('console', (m) => {
    if (m.type() !== 'log') console.log(name, m.type(), m.text());
  });
  await page.route('**/search/names.json', (r) => r.fulfill({ json: names }));
  await page.goto(base + url);
  await page.locator('[data-part="region"][aria-busy="false"]').waitFor();
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: false });
  await page.close();
}
await browser.close();
server.close();
process.exit(0);
