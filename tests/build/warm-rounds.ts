import { dirname, join } from 'node:path';
import { type Site, copyExample, runBuild, writeLedgers } from './build-site.ts';
import { changedFiles, folderBytes } from './folder-bytes.ts';
import { type Chance, chanceOf, editAtRandom } from './random-edits.ts';

/** What a round of edits came to. */
export interface Round {
  edits: string[];
  /** Files in which a warm build differs from a cold one. */
  differing: string[];
  /** What the warm build printed. */
  output: string;
}

/**
 * Edits a site at random, builds it over its last output and from nothing, and says where the two differ.
 *
 * @param name names the folder of the site
 */
export async function* warmRounds(
  name: string,
  seed: number,
  rounds: number,
): AsyncGenerator<Round> {
  const site = copyExample(name);
  const folder = dirname(site.content);
  const cold: Site = { content: site.content, out: join(folder, 'cold') };
  const settings = { CACHE_DIR: join(folder, 'cache') };
  const chance = chanceOf(seed);
  await writeLedgers(site);
  await buildWell(site, settings);
  for (let round = 0; round < rounds; round++) {
    const edits = Array.from({ length: 1 + Math.floor(chance() * 3) }, () =>
      editAtRandom(site.content, chance),
    );
    const place = placeAtRandom(chance);
    const output = await buildWell(site, { ...settings, ...place }, edits);
    await buildWell(cold, { ...settings, ...place }, edits, ['--full']);
    const differing = changedFiles(site.out, folderBytes(cold.out));
    yield { edits, differing: differing.filter((file) => !ofIndex.test(file)), output };
  }
}

// What was added lately has an index of its own, whose files are named in these.
const ofIndex = /^(?:pagefind\/.*|(?:ar\/)?(?:search\/index\.html|offline\/files\.json)|sw\.js)$/;

// Where the site is published, which every page says somewhere.
function placeAtRandom(chance: Chance): Record<string, string> {
  if (chance() < 0.9) return {};
  return chance() < 0.5 ? { SITE_URL: 'https://other.example' } : { BASE_PATH: '/library' };
}

async function buildWell(
  site: Site,
  settings: Record<string, string>,
  edits: readonly string[] = [],
  words: readonly string[] = [],
): Promise<string> {
  const { status, output } = await runBuild(site, settings, words);
  if (status !== 0) throw new Error(`after ${edits.join('; ')}:\n${output}`);
  return output;
}

// As many rounds as one has time for: `node tests/build/warm-rounds.ts 30 7`.
if (import.meta.main) {
  const [rounds = '30', seed = '1'] = process.argv.slice(2);
  for await (const { edits, differing, output } of warmRounds(
    'warm-rounds',
    Number(seed),
    Number(rounds),
  )) {
    const kept =
      /pages: .*/g.exec(output.replace(/[\s\S]*pages: (?=\d+ are as)/, 'pages: '))?.[0] ?? '';
    const files = /files beside pages: .*/.exec(output)?.[0] ?? '';
    console.log(
      `${differing.length === 0 ? 'same' : 'OTHER'}  ${kept}  ${files}  ${edits.join('; ')}`,
    );
    for (const file of differing) console.log(`       ${file}`);
  }
}
