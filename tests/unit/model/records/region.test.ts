import { expect, it } from 'vitest';
import { type RegionId, regionIdSchema } from '../../../../src/model/records/ids.ts';
import { breadcrumb, withAncestors } from '../../../../src/model/records/region.ts';

const id = (text: string): RegionId => regionIdSchema.parse(text);
const regions = new Map(
  Object.entries({
    'middle-east': [],
    levant: ['middle-east'],
    turkey: ['middle-east', 'europe'],
    europe: [],
    syria: ['levant'],
    round: ['about'],
    about: ['round'],
  }).map(([name, within]) => [id(name), { within: within.map(id) }]),
);

it('finds all homes of a region, nearest first, each once', () => {
  expect(withAncestors(id('syria'), regions)).toEqual(['syria', 'levant', 'middle-east']);
  expect(withAncestors(id('turkey'), regions)).toEqual(['turkey', 'middle-east', 'europe']);
});

it('leads down to a region by first homes', () => {
  expect(breadcrumb(id('turkey'), regions)).toEqual(['middle-east', 'turkey']);
});

it('ends in a circle', () => {
  expect(withAncestors(id('round'), regions)).toEqual(['round', 'about']);
  expect(breadcrumb(id('round'), regions)).toEqual(['about', 'round']);
});
