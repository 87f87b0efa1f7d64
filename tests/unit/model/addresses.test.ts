import { describe, expect, it } from 'vitest';
import {
  absoluteAddressOf,
  addressOf,
  normalizeBase,
  pageOfList,
  paths,
} from '../../../src/model/addresses.ts';

const site = { origin: 'https://example.org', base: '/library/', defaultLanguage: 'en' };

describe('addressOf', () => {
  it('joins base, language and path, the default language without a prefix', () => {
    expect(addressOf(site, paths.brief('x'))).toBe('/library/briefs/x/');
    expect(addressOf(site, paths.brief('x'), 'ar')).toBe('/library/ar/briefs/x/');
    expect(absoluteAddressOf(site, paths.front, 'ar')).toBe('https://example.org/library/ar/');
  });
});

describe('pageOfList', () => {
  it('numbers every page but the first', () => {
    expect(pageOfList(paths.topics, 1)).toBe('/topics/');
    expect(pageOfList(paths.topic('arms'), 3)).toBe('/topics/arms/page/3/');
  });
});

describe('normalizeBase', () => {
  it.each(['library', '/library', '/library/', 'library/'])('makes %s /library/', (base) => {
    expect(normalizeBase(base)).toBe('/library/');
  });

  it.each(['', '/', '//'])('makes %j /', (base) => {
    expect(normalizeBase(base)).toBe('/');
  });
});
