import { expect, test } from 'vitest';
import { openIds, packIds } from '../../../src/model/files/brief-ids.ts';

test('ids are known in any order and number, and others are not', () => {
  const ids = ['geneva-communique-2012', 'a-b', 'c-d', 'a-b'];
  const isId = openIds(packIds(ids));
  expect(ids.map(isId)).toEqual([true, true, true, true]);
  expect(['b-a', 'geneva-communique', ''].map(isId)).toEqual([false, false, false]);
  expect(openIds(packIds([]))('a-b')).toBe(false);
});
