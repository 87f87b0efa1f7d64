import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatAddresses } from '../../addresses/format-addresses.ts';
import { listFiles } from '../../content/read/list-files.ts';
import { cutLanguage, type Path } from '../../model/addresses.ts';
import { addressFile, type AddressEntry } from '../../model/reading/address-ledger.ts';
import type { Content } from '../../model/reading/content.ts';
import { idPattern, reservedWords } from '../../model/records/ids.ts';
import { count } from '../report/count.ts';
import type { ContentPlan } from './content-plan.ts';
import { renameCitations, renameLinks } from './edit-text.ts';
import { renameInFields } from './edit-yaml.ts';
import { fieldsNaming, knownPlace, type MovableKind, placeOf } from './kinds.ts';

/** Who gets another id, and the day. */
export interface Renaming {
  kind: MovableKind;
  from: string;
  to: string;
  on: string;
}

/** What renaming a thing changes: its file or folder, every use of its id, and the lines of its addresses. */
export function planRename(dir: string, content: Content, renaming: Renaming): ContentPlan {
  const { kind, from, to } = renaming;
  const place = knownPlace(dir, content, kind, from);
  const target = join(dirname(place), kind === 'briefs' ? to : `${to}.yaml`);
  refuse(dir, content, renaming, target);
  const texts = new Map<string, string>();
  const lines = [`${place} → ${target}`];
  for (const file of textFiles(dir)) {
    const before = readFileSync(join(dir, file), 'utf8');
    if (!before.includes(from)) continue;
    const after = renameUses(before, file, renaming);
    if (after === before) continue;
    texts.set(file, after);
    lines.push(`${file}: ${count(usesIn(before, after, to), 'use')}`);
  }
  const moved = movedAddresses(content, renaming);
  if (moved) {
    texts.set(addressFile, formatAddresses({ version: 1, addresses: moved.entries }));
    lines.push(...moved.lines);
  }
  if (kind === 'names')
    lines.push(`/names/#${from} is not led to its new place: names are parts of a list`);
  const ledger = join(place, 'permalinks.yaml');
  if (kind === 'briefs' && existsSync(join(dir, ledger))) {
    const text = readFileSync(join(dir, ledger), 'utf8');
    texts.set(ledger, text.replace(/^brief: .*$/m, `brief: ${to}`));
  }
  return { texts, moved: [[place, target]], removed: [], lines };
}

function refuse(dir: string, content: Content, { kind, from, to }: Renaming, target: string): void {
  const say = (why: string) => {
    throw new TypeError(`${from} cannot be called ${to}: ${why}.`);
  };
  if (!idPattern.test(to)) say('an id has lower-case words joined by hyphens, a letter first');
  if (kind !== 'names' && reservedWords.includes(to)) say('this word means something in addresses');
  const other = placeOf(content, kind, to);
  if (other !== undefined) say(`that is ${other}`);
  if (existsSync(join(dir, target))) say(`${target} is in the way`);
}

function textFiles(dir: string): string[] {
  const { records, briefs, pages } = listFiles(dir);
  return [
    'site.yaml',
    ...Object.values(records).flat(),
    ...[...briefs.values(), ...pages.values()].flat().filter((file) => file.endsWith('.md')),
  ].filter((file) => existsSync(join(dir, file)));
}

function renameUses(text: string, file: string, { kind, from, to }: Renaming): string {
  // `type` is a field of sources as well, and means something else there.
  const isBrief = file.startsWith('briefs/');
  const fields = kind === 'types' && !isBrief ? [] : fieldsNaming[kind];
  const inFields = renameInFields(text, { fields, from, to, isMarkdown: file.endsWith('.md') });
  if (!file.endsWith('.md')) return inFields;
  const cited = kind === 'sources' ? renameCitations(inFields, from, to) : inFields;
  const linked = renameLinks(cited, `/${kind}/${from}/`, `/${kind}/${to}/`);
  if (kind === 'names') return renameLinks(linked, `/names/#${from})`, `/names/#${to})`);
  return kind === 'regions' ? renameTopicLinks(linked, from, to) : linked;
}

// A list of a topic within a region has both in its address.
function renameTopicLinks(text: string, from: string, to: string): string {
  const topics = new Set(
    [...text.matchAll(/\(\/topics\/([\w-]+)\//g)].map(([, topic = '']) => topic),
  );
  return [...topics].reduce(
    (result, topic) => renameLinks(result, `/topics/${topic}/${from}/`, `/topics/${topic}/${to}/`),
    text,
  );
}

function usesIn(before: string, after: string, to: string): number {
  return Math.max(1, after.split(to).length - before.split(to).length);
}

function movedAddresses({ addresses, site }: Content, { kind, from, to, on }: Renaming) {
  const languages = site?.data.languages ?? [];
  const [old, now] = [`/${kind}/${from}/`, `/${kind}/${to}/`];
  const entries = new Map(addresses?.data.addresses.map((entry) => [entry.path, entry]));
  const lines: string[] = [];
  for (const { path, state } of [...entries.values()]) {
    if (state !== 'live' || cutLanguage(path, languages).path !== old) continue;
    const target = path.replace(old, now) as Path;
    const taken = entries.get(target);
    // A page may come back to where it was.
    if (taken && !(taken.state === 'moved' && taken.to === path)) {
      throw new TypeError(
        `${from} cannot be called ${to}: ${target} was another page (${basename(addressFile)}).`,
      );
    }
    const moved: AddressEntry = { path, state: 'moved', to: target, on };
    entries.set(path, moved);
    entries.set(target, { path: target, state: 'live' });
    lines.push(`${path} moved to ${target}`);
  }
  return lines.length > 0 ? { entries: [...entries.values()], lines } : undefined;
}
