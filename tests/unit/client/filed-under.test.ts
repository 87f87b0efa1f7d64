import { describe, expect, it } from 'vitest';
import { isFiled, wantedIn } from '../../../src/client/timeline/filed-under.ts';

describe('what a timeline is asked for', () => {
  it.each([
    ['', []],
    ['?region=&topic=', []],
    ['?region=syria', ['region:syria']],
    ['?topic=peace-process&region=syria', ['region:syria', 'topic:peace-process']],
    ['?brief=a-b&utm=x', ['brief:a-b']],
  ])('stands in its address: `%s`', (search, wanted) => {
    expect(wantedIn(search)).toEqual(wanted);
  });
});

describe('an event', () => {
  const filed = 'brief:one topic:peace-process region:syria region:middle-east';

  it.each([
    [[], true],
    [['region:syria'], true],
    [['region:middle-east', 'topic:peace-process'], true],
    [['region:syria', 'topic:arms-trade'], false],
    // A part of an id is another id.
    [['region:middle'], false],
    [['topic:syria'], false],
  ])('is filed under all of %j: %s', (wanted, is) => {
    expect(isFiled(filed, wanted)).toBe(is);
  });
});
