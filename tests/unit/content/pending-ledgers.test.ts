import { expect, it } from 'vitest';
import { pendingIn, provisionalAddresses } from '../../../src/content/check/pending-ledgers.ts';
import { formatPending } from '../../../src/cli/report/format-pending.ts';
import type { BriefFolder } from '../../../src/model/reading/content.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { brief, publish } from '../permalinks/texts.ts';
import { sampleContent } from '../rules/sample-content.ts';

const { ledger } = publish('One passage.');

function pendingAfter(body: string) {
  const input = brief(body, ledger);
  const { nextLedger } = assignPermalinks(input);
  const folder = { ...input, folder: 'briefs/talks', nextLedger } as unknown as BriefFolder;
  const { pages: _, ...pending } = pendingIn({
    ...sampleContent({ briefs: {} }),
    briefs: new Map([[input.id, folder]]),
  });
  return { ...pending, pages: [] };
}

it('a new passage and a new note are provisional, each named as its address has it', () => {
  const pending = pendingAfter('One passage.[^doha]\n\nAnother.\n\n[^doha]: A note.');
  expect(pending.ledgers).toEqual([
    {
      file: 'briefs/talks/permalinks.yaml',
      added: [
        ['p2', 'Another.'],
        ['note-doha', 'A note.'],
      ],
    },
  ]);
  expect(provisionalAddresses(pending)).toMatchObject([
    {
      rule: 'ledger-incomplete',
      file: 'briefs/talks/permalinks.yaml',
      message:
        'Unexpected ledger without `#p2` (“Another.”) and 1 more, expected it to be complete.',
    },
  ]);
  expect(formatPending(pending, '/site/content', '/site')).toEqual([
    '',
    '2 passages, sections and notes: the address is provisional until a ledger has it.',
    'To write it: `npm run permalinks`, then commit',
    '  content/briefs/talks/permalinks.yaml (p2, note-doha)',
  ]);
});

it('an edited passage makes its ledger older than its text, and nothing provisional', () => {
  const pending = pendingAfter('One passage, mended.');
  expect(pending.ledgers).toEqual([{ file: 'briefs/talks/permalinks.yaml', added: [] }]);
  expect(provisionalAddresses(pending)).toEqual([]);
  expect(formatPending(pending, '/site/content', '/elsewhere').slice(1)).toEqual([
    '1 ledger without the newest words: any time will do.',
    'To write it: `npm run permalinks`, then commit',
    '  ../site/content/briefs/talks/permalinks.yaml (newer words)',
  ]);
});

it('a complete ledger is worth no line', () => {
  expect(formatPending(pendingAfter('One passage.'), '/site/content')).toEqual([]);
});

it('of ten thousand ledgers it names five', () => {
  const ledgers = Array.from({ length: 10_000 }, (_, index) => ({
    file: `briefs/b${index}/permalinks.yaml`,
    added: [['p1', 'Words.']] as const,
  }));
  const lines = formatPending({ ledgers, pages: ['/briefs/b1/'] }, '/site/content', '/site');
  expect(lines).toHaveLength(9);
  expect(lines.at(-1)).toBe('  and 9996 more');
});
