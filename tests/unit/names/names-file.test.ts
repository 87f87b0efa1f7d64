import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseIn } from '../../../src/names/recognise.ts';
import { tableOf } from '../../../src/names/spelling-table.ts';
import type { KnownName } from '../../../src/model/files/names-file.ts';
import { packName, unpackName } from '../../../src/model/files/packed-name.ts';
import { spellingsOf } from '../../../src/model/records/spelled.ts';
import { madeUpNames } from './made-up-names.ts';

const file = madeUpNames(300);

it('300 names weigh no more than 15 kB', () => {
  expect(gzipSync(JSON.stringify(file), { level: 9 }).length).toBeLessThanOrEqual(15_000);
});

it('a query takes as many steps among 3,000 names as among 300, and none of them is read through', () => {
  const known = file.names.slice(0, 4).flatMap(({ name }) => Object.values(name));
  const query = `what did ${known.join(' and ')} say of the talks in Geneva and Moscow`;
  const [few = 0, many = Infinity] = [file, madeUpNames(3000)].map((names) => {
    let steps = 0;
    const counted = <V>(map: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
      ({ get: (key: string) => (steps++, map.get(key)) }) as ReadonlyMap<string, V>;
    const { byKey, longest } = tableOf(names);
    const table = { entries: [], byKey: counted(byKey), longest: counted(longest) };
    expect(recogniseIn(query, table).length).toBeGreaterThanOrEqual(8);
    return steps;
  });
  expect(few).toBeGreaterThan(0);
  expect(many).toBeLessThan(2 * few);
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
