import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const siteUrl = (value: string) => readSettings('/project', { SITE_URL: value }).siteUrl;

describe('SITE_URL', () => {
  it.each([
    ['https://pincite.example', 'https://pincite.example'],
    ['https://pincite.example/', 'https://pincite.example'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['', undefined],
  ])('%s is read', (value, expected) => {
    expect(siteUrl(value)).toBe(expected);
  });

  it.each(['pincite.example', 'ftp://pincite.example', 'https://', 'https://a:b@pincite.example'])(
    '%s is refused with its name',
    (value) => {
      expect(() => siteUrl(value)).toThrow(
        new TypeError(
          `Unexpected SITE_URL \`${value}\`, expected a web address such as \`https://pincite.example\`.`,
        ),
      );
    },
  );
});
