import { cpus } from 'node:os';
import { benchBytes } from './bytes.ts';
import { benchGrowth } from './growth.ts';
import { benchLives } from './lives.ts';
import { benchMarkdown } from './markdown.ts';
import { benchMarkup } from './markup.ts';
import { benchPermalinks } from './permalinks.ts';
import { benchSearch, isSearchPart, searchParts } from './search/bench-search.ts';
import { benchSite } from './site.ts';

const usage =
  'npm run bench [-- markdown | growth | bytes | permalinks [<folder of histories>] | lives [<number> [<first seed>]] | markup <folder> [<language> [<shown of each rule>]] | site <content folder or number of briefs> | search [<content folder or number of briefs> [<parts> [<site built of it> [<seed>]]]]]';

const [what = 'all', detail, ...further] = process.argv.slice(2);
const briefs = ['permalinks', 'markup', 'search', 'site'].includes(what)
  ? 1000
  : Number(detail ?? 1000);
if (
  ![
    'all',
    'markdown',
    'growth',
    'bytes',
    'permalinks',
    'lives',
    'markup',
    'site',
    'search',
  ].includes(what) ||
  !Number.isInteger(briefs) ||
  briefs < 1
) {
  console.error(usage);
  process.exit(2);
}

const [processor] = cpus();
console.log(
  `## Benchmark\n\nNode ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'processor'}\n`,
);
if (what === 'all' || what === 'markdown') console.log(`${benchMarkdown()}\n`);
if (what === 'growth') console.log(benchGrowth());
if (what === 'all' || what === 'bytes') console.log(`${benchBytes()}\n`);
if (what === 'all' || what === 'permalinks') {
  console.log(`${benchPermalinks(what === 'permalinks' ? detail : undefined)}\n`);
}
if (what === 'lives') {
  const [from = '0'] = further;
  console.log(benchLives(Number(detail ?? 300), Number(from)));
}
if (what === 'markup' && detail !== undefined) {
  const [language, shown] = further;
  console.log(benchMarkup(detail, language, Number(shown ?? 5)));
}
if (what === 'all' || what === 'site')
  console.log(await benchSite(what === 'site' ? (detail ?? '1000') : '1000'));
if (what === 'search') {
  const [parts, site, seed] = further;
  const chosen = parts?.split(',').filter(isSearchPart) ?? searchParts;
  console.log(
    await benchSearch({
      subject: detail ?? '1000',
      parts: chosen,
      site,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    }),
  );
}
