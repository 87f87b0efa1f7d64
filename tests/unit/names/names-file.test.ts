import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNameIndex } from '../../../src/names/name-index.ts';
import type { KnownName } from '../../../src/model/files/names-file.ts';
import { packName, unpackName } from '../../../src/model/files/packed-name.ts';
import { spellingsOf } from '../../../src/model/records/spelled.ts';
import { madeUpNames } from './made-up-names.ts';

const file = madeUpNames(300);

it('300 names weigh no more than 15 kB', () => {
  expect(gzipSync(JSON.stringify(file), { level: 9 }).length).toBeLessThanOrEqual(15_000);
});

it('a query among 300 names is recognised within a millisecond', () => {
  const index = createNameIndex(file);
  const names = file.names.slice(0, 4).flatMap(({ name }) => Object.values(name));
  const query = `what did ${names.join(' and ')} say of the talks in Geneva and Moscow`;
  const found = index.recognise(query);
  expect(found.length).toBeGreaterThanOrEqual(8);
  // The best of several rounds: other work shares the machine.
  const rounds = Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (let time = 0; time < 10; time++) index.recognise(query);
    return (performance.now() - start) / 10;
  });
  expect(Math.min(...rounds)).toBeLessThan(1);
});

it('a name is whole again after it was packed', () => {
  const text = fc.constantFrom('Islamic State', 'IS', 'ISIS', 'داعش', 'Geneva II', 'U.S.');
  const mark = fc.constantFrom(true as const, undefined);
  const spelling = fc.record({ text, exactCase: mark, ambiguous: mark, noExpand: mark });
  const record = fc.record({
    name: fc.record({ en: text, ar: text }),
    spellings: fc.array(spelling),
  });
  const id = fc.constantFrom('islamic-state', 'is', 'geneva-ii', 'other');
  fc.assert(
    fc.property(record, id, ({ name, spellings }, someId) => {
      const known: KnownName = {
        ...{ id: someId, kind: 'talks', name, pages: { ar: 2 } },
        spellings: spellingsOf({ name, spellings }),
      };
      expect(unpackName(JSON.parse(JSON.stringify(packName(known))) as never)).toEqual(known);
    }),
  );
});
