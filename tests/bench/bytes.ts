import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/settings.ts';
import { pageBytes } from '../build/page-bytes.ts';
import { formatTable } from './table.ts';

// In kilobytes of a thousand bytes, as the design has them.
const budget = { html: 20, css: 10, js: 8 };
const fontBudget = { en: 110, ar: 150 };

/** The bytes of the lead brief's page in the last build, beside their budgets. */
export function benchBytes(): string {
  const { contentDir, outDir } = readSettings();
  const site = readFileSync(join(contentDir, 'site.yaml'), 'utf8');
  const [, lead = ''] = /^lead:\s*["']?([\w-]+)/m.exec(site) ?? [];
  const languages = [
    { language: 'en', file: `briefs/${lead}/index.html` },
    { language: 'ar', file: `ar/briefs/${lead}/index.html` },
  ] as const;
  const built = languages.filter(({ file }) => existsSync(join(outDir, file)));
  const title = '### Bytes of the lead brief: text in gzip (level 9), fonts as they are';
  if (built.length === 0) return `${title}\n\nThere is no built site: run \`npm run build\` first.`;
  const rows = built.flatMap(({ language, file }) => {
    const bytes = pageBytes(outDir, file);
    const limits = { ...budget, fonts: fontBudget[language] };
    return (['html', 'css', 'js', 'fonts'] as const).map((part) => [
      `${part}, ${language}`,
      (bytes[part] / 1000).toFixed(1),
      String(limits[part]),
      (bytes[part] / 1000 / limits[part]).toFixed(2),
    ]);
  });
  return [title, formatTable(['', 'kB', 'budget kB', '× budget'], rows)].join('\n\n');
}
