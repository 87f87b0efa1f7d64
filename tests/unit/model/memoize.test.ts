import { expect, it, vi } from 'vitest';
import { memoize, memoizeByOwner } from '../../../src/model/memoize.ts';

it('makes a result once for each key, also one that is nothing', () => {
  const make = vi.fn((key: string) => (key === 'none' ? undefined : { key }));
  const known = memoize(make);
  expect(known('a')).toBe(known('a'));
  expect(known('none')).toBeUndefined();
  expect(known('none')).toBeUndefined();
  expect(make).toHaveBeenCalledTimes(2);
});

it('makes it anew for another owner', () => {
  const make = vi.fn((key: string, owner: { name: string }) => `${owner.name} ${key}`);
  const known = memoizeByOwner(make);
  const [first, second] = [{ name: 'first' }, { name: 'second' }];
  expect([known('a', first), known('a', second), known('a', first)]).toEqual([
    'first a',
    'second a',
    'first a',
  ]);
  expect(make).toHaveBeenCalledTimes(2);
});
