import { expect, it } from 'vitest';
import { findStaleLedgers } from '../../../src/content/check/stale-ledgers.ts';
import type { BriefFolder, Content } from '../../../src/model/reading/content.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { brief, publish } from '../permalinks/texts.ts';

it('names a note as its address has it', () => {
  const { ledger } = publish('One passage.');
  const input = brief('One passage.[^doha]\n\n[^doha]: A note.', ledger);
  const { nextLedger } = assignPermalinks(input);
  const folder = { ...input, folder: 'briefs/talks', nextLedger } as unknown as BriefFolder;
  const content = { briefs: new Map([[input.id, folder]]) } as unknown as Content;
  const [fault] = findStaleLedgers(content, 'published');
  expect(fault?.message).toContain('`#note-doha` (“A note.”)');
});
