import type { Ledger, LedgerEntry, LedgerText } from '../../model/reading/ledger.ts';

const header = `# Every address this brief ever had. Written by \`npm run permalinks\`; commit it.
# By hand only: another successor (\`into\`) for an id that is merged or removed.`;

/**
 * The ledger as YAML; same ledger, same bytes.
 *
 * An entry begins with its id and ends with an empty line, which no edit changes: between two
 * neighbours that change in two branches, Git always has a line to hold on to.
 */
export function formatLedger({ version, brief, parts, notes }: Ledger): string {
  return [
    header,
    `version: ${version}`,
    ...(brief === undefined ? [] : [`brief: ${formatId(brief)}`]),
    '',
    ...formatEntries('parts', parts),
    ...formatEntries('notes', notes),
  ].join('\n');
}

function formatEntries(name: string, entries: readonly LedgerEntry[]): string[] {
  return entries.length === 0 ? [`${name}: []`, ''] : [`${name}:`, ...entries.flatMap(formatEntry)];
}

function formatEntry({ id, label, calls, words, text, past, state, into, on, moved }: LedgerEntry) {
  const languages = Object.keys(text).sort();
  return [
    `  - id: ${formatId(id)}`,
    `    state: ${state}`,
    ...(into === undefined ? [] : [`    into: ${formatId(into)}`]),
    ...(on === undefined ? [] : [`    on: "${on}"`]),
    ...(moved === undefined ? [] : [`    moved: "${moved}"`]),
    ...(label === undefined ? [] : [`    label: ${JSON.stringify(label)}`]),
    ...(calls === undefined || calls === 1 ? [] : [`    calls: ${calls}`]),
    `    words: ${JSON.stringify(words)}`,
    ...(languages.length === 0 ? [] : ['    text:']),
    ...languages.flatMap((language) => {
      const known = text[language];
      return known ? [`      ${JSON.stringify(language)}: ${formatText(known)}`] : [];
    }),
    ...(past.length === 0 ? [] : ['    past:']),
    ...past.map((change) => {
      const { on: day, in: language, was, now } = change;
      return `      - { on: "${day}", in: ${JSON.stringify(language)}, was: "${was}", now: "${now}" }`;
    }),
    '',
  ];
}

// Section `## Null` has an id that YAML would take for no text at all.
function formatId(id: string): string {
  return ['null', 'true', 'false', ''].includes(id) ? JSON.stringify(id) : id;
}

function formatText({ is, like, since, of }: LedgerText): string {
  const fields = [
    `is: "${is}"`,
    ...(like === undefined ? [] : [`like: "${like}"`]),
    ...(since === undefined ? [] : [`since: "${since}"`]),
    ...(of === undefined ? [] : [`of: "${of}"`]),
  ];
  return `{ ${fields.join(', ')} }`;
}
