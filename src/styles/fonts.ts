import type { fontProviders } from 'astro/config';

// The unicode ranges are those of the packages' own stylesheets.
const latin = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];
const latinExtended = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+02DD-02FF',
  'U+1D00-1DBF',
  'U+1E00-1E9F',
  'U+1EF2-1EFF',
  'U+2020',
  'U+20A0-20AB',
  'U+20AD-20C0',
  'U+2113',
  'U+2C60-2C7F',
  'U+A720-A7FF',
];
const arabic = ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC'];

const serif = (file: string) =>
  `@fontsource-variable/source-serif-4/files/source-serif-4-${file}.woff2`;
const naskh =
  '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';

/**
 * The fonts of the site, served by itself: Source Serif 4, and Noto Naskh Arabic for Arabic letters.
 *
 * `optional`: a font that is not there when the text is first painted waits for the next page, so
 * that no line ever moves under a reader. The first two of a page's fonts are preloaded.
 */
export function fontFamilies(providers: typeof fontProviders) {
  const variant = (src: string, style: 'normal' | 'italic', unicodeRange: string[]) => ({
    src: [src] as [string],
    weight: '200 900',
    style,
    display: 'optional' as const,
    unicodeRange: unicodeRange as [string, ...string[]],
  });
  return [
    {
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      provider: providers.local(),
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          variant(serif('latin-wght-normal'), 'normal', latin),
          variant(serif('latin-wght-italic'), 'italic', latin),
          variant(serif('latin-ext-wght-normal'), 'normal', latinExtended),
          variant(serif('latin-ext-wght-italic'), 'italic', latinExtended),
        ] as [ReturnType<typeof variant>, ...ReturnType<typeof variant>[]],
      },
    },
    {
      name: 'Noto Naskh Arabic',
      cssVariable: '--font-naskh',
      provider: providers.local(),
      // None: a generic family here would come before the Latin letters' own.
      fallbacks: [],
      // Metrics of Latin letters would make a fallback far too wide for Arabic ones.
      optimizedFallbacks: false,
      options: {
        variants: [{ ...variant(naskh, 'normal', arabic), weight: '400 700' }] as [
          ReturnType<typeof variant>,
        ],
      },
    },
  ];
}
