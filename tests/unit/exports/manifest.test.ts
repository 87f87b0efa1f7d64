import { expect, it } from 'vitest';
import { toManifest } from '../../../src/exports/manifest.ts';

it('names the site in its language, and keeps both languages within it', () => {
  const manifest = toManifest({
    name: 'مجلة «الميناء»',
    description: 'أوراق "قصيرة"',
    language: 'ar',
    direction: 'rtl',
    start: '/library/ar/',
    scope: '/library/',
    icons: [{ src: '/library/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
    colour: '#fff',
  });
  expect(JSON.parse(manifest)).toEqual({
    id: '/library/ar/',
    name: 'مجلة «الميناء»',
    short_name: 'مجلة «الميناء»',
    description: 'أوراق "قصيرة"',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/library/ar/',
    scope: '/library/',
    display: 'minimal-ui',
    theme_color: '#fff',
    background_color: '#fff',
    icons: [{ src: '/library/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
  });
});
