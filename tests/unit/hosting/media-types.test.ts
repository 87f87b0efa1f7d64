import { expect, it } from 'vitest';
import { citationFormats } from '../../../src/exports/citations/citation-formats.ts';
import { feedFormats } from '../../../src/exports/feeds/feed-formats.ts';
import { textFormats } from '../../../src/exports/texts/text-formats.ts';
import { mediaTypeOf } from '../../../src/model/files/media-types.ts';

const promised = [
  ...citationFormats.flatMap(({ ending, mediaType }) =>
    ['cite', 'sources'].map((name) => [`/briefs/x/${name}.${ending}`, mediaType] as const),
  ),
  ...feedFormats.map(({ ending, mediaType }) => [`feed.${ending}`, mediaType] as const),
  ...textFormats.map(({ ending, mediaType }) => [`/briefs/x/index.${ending}`, mediaType] as const),
];

it.each(promised)('%s is sent as the %s that its link promises', (file, mediaType) => {
  expect(mediaTypeOf(file).replace(/;.*/, '')).toBe(mediaType);
});
