import { expect, test } from 'vitest';
import { exampleWords } from '../../../src/library/search/example-words.ts';

const host = 'Host, Mediator, Ally: What Moscow Wants From the Syria Talks';
const titles = [
  host,
  'Talks Without the Main Opponent: The Moscow Consultations of 2015',
  'Six Interceptors or None? The MiG-31 Report and Russia’s Arms Trade With Syria',
];

test.each([
  [host, titles, ['Syria', 'Moscow', 'Syria Talks', 'talks']],
  [
    'مضيف ووسيط وحليف: ماذا تريد موسكو من محادثات سوريا؟',
    [],
    ['سوريا', 'موسكو', 'محادثات سوريا', 'محادثات'],
  ],
  ['On the Use of It', [], ['It', 'of', 'It', 'of']],
  ['Water', ['Water'], ['Water', 'Water', 'Water', 'Water']],
  ['After Kyiv: the war', [], ['Kyiv', 'Kyiv', 'Kyiv', 'Kyiv']],
  ['1914–1918', [], ['1914–1918', '1914–1918', '1914–1918', '1914–1918']],
])('%s', (title, others, expected) => {
  const { key, second, pair, beside } = exampleWords(title, others);
  expect([key, second, pair, beside]).toEqual(expected);
});
