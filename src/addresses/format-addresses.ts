import type { AddressEntry, AddressLedger } from '../model/reading/address-ledger.ts';
import type { Labels } from '../model/records/labels.ts';

const header = [
  '# Every page address that was ever published: live, moved or withdrawn. `npm run permalinks`',
  '# adds new ones and sorts the lines; commit it. Change a line only to say what became of its page.',
];

/** The ledger as YAML, one line per address, sorted, so that it merges and reviews well; same ledger, same bytes. */
export function formatAddresses({ version, addresses }: AddressLedger): string {
  const lines = addresses.map(formatEntry).sort();
  return [
    ...header,
    `version: ${version}`,
    lines.length === 0 ? 'addresses: []' : 'addresses:',
    ...lines,
    '',
  ].join('\n');
}

function formatEntry(entry: AddressEntry): string {
  const fields = [`path: ${entry.path}`, `state: ${entry.state}`];
  if (entry.state === 'moved') fields.push(`to: ${entry.to}`);
  if (entry.state !== 'live') fields.push(`on: ${JSON.stringify(entry.on)}`);
  if (entry.state === 'withdrawn') {
    if (entry.title !== undefined) fields.push(`title: ${JSON.stringify(entry.title)}`);
    fields.push(`reason: ${formatLabels(entry.reason)}`);
  }
  return `  - { ${fields.join(', ')} }`;
}

function formatLabels(labels: Labels): string {
  const texts = Object.entries(labels).map(
    ([language, text]) => `${JSON.stringify(language)}: ${JSON.stringify(text)}`,
  );
  return `{ ${texts.join(', ')} }`;
}
