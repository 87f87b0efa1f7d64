import { liveAddresses } from '../addresses/live-addresses.ts';
import { cutLanguage, type Path, paths } from '../model/addresses.ts';
import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { nearest } from '../model/text/nearest.ts';

// Each proposal looks at all new pages.
const mostProposals = 50;

/** Every address that the ledger says is live has a page. */
export function findVanishedAddresses(content: Content): Fault[] {
  const { addresses, site } = content;
  if (!addresses || !site) return [];
  const { file, data } = addresses;
  const { languages } = site.data;
  const live = liveAddresses(content);
  const known = new Set(data.addresses.map(({ path }) => path));
  // A second line for a path is a fault of its own.
  const retired = new Set(
    data.addresses.flatMap(({ path, state }) => (state === 'live' ? [] : path)),
  );
  const added = [...live.keys()].filter((path) => !known.has(path));
  const renamedTo = new Map(
    [...content.briefs.values()].flatMap(({ id, ledger: { brief } }) =>
      brief === undefined || brief === id ? [] : [[paths.brief(brief), id] as const],
    ),
  );
  let proposals = 0;
  return data.addresses.flatMap(({ path, state }, index) => {
    if (state !== 'live' || live.has(path) || retired.has(path)) return [];
    const renamed = renamedTo.get(cutLanguage(path, languages).path);
    const meant =
      !renamed && proposals++ < mostProposals ? likelyMove(path, added, languages) : undefined;
    const question = renamed
      ? ` It is called \`${renamed}\` now: \`npm run permalinks\` writes that down.`
      : meant === undefined
        ? ''
        : ` Did it move to \`${meant}\`?`;
    const message = `Unexpected loss of the page at \`${path}\`, expected it there, since its address is published.${question}`;
    const at = { field: ['addresses', index] };
    return [{ rule: 'address-vanished' as const, file, at, message }];
  });
}

// Of new pages of the same kind and language: the one called most alike, else the only one.
function likelyMove(
  path: Path,
  added: readonly Path[],
  languages: readonly string[],
): Path | undefined {
  const own = partsOf(path, languages);
  const alike = new Map(
    added
      .map((other) => ({ other, parts: partsOf(other, languages) }))
      .filter(({ parts }) => parts.list === own.list)
      .map(({ other, parts }) => [parts.id, other]),
  );
  const [only] = alike.size === 1 ? alike.values() : [];
  return alike.get(nearest(own.id, alike.keys()) ?? '') ?? only;
}

function partsOf(published: Path, languages: readonly string[]): { list: string; id: string } {
  const { language, path } = cutLanguage(published, languages);
  const parts = path.split('/').slice(1, -1);
  return { list: [language, ...parts.slice(0, -1)].join('/'), id: parts.at(-1) ?? '' };
}
