import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { locateFaults } from '../../../src/content/check/locate.ts';
import { isFaults, readYaml } from '../../../src/content/read/read-yaml.ts';
import type { Fault } from '../../../src/model/reading/issue.ts';
import { sourceSchema } from '../../../src/model/records/source.ts';
import { topicSchema } from '../../../src/model/records/topic.ts';

const work = mkdtempSync(join(tmpdir(), 'pincite-yaml-'));
const file = 'x.yaml';

afterAll(() => {
  rmSync(work, { recursive: true });
});

/** What an editor is told of a record's YAML. */
function told(yaml: string, schema: typeof topicSchema | typeof sourceSchema = topicSchema) {
  const found: Fault[] = [];
  const reading = readYaml(yaml, schema, { file, offset: 0, found });
  writeFileSync(join(work, file), yaml);
  const issues = locateFaults(work, [...found, ...(isFaults(reading) ? reading : [])]);
  return issues.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

const topic = (name: string) => `name: { en: ${name} }\nline: { en: Peace }\n`;

describe('aliases of YAML', () => {
  const bomb = Array.from({ length: 10 }, (_, level) => {
    const items = Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
    return `a${level}: &a${level} [${items.join(', ')}]`;
  }).join('\n');

  test.each([
    ['name: &a { en: *a }', '1:16'],
    ['name: &a [1, *a]', '1:14'],
    ['&a\nname: *a', '2:7'],
    ['name: &a { en: &b { x: *a } }\nother: *b', '1:24'],
    [bomb, '2:10'],
  ])('that hold themselves or fill the memory are told: %s', (yaml, place) => {
    const [first = '', ...others] = told(yaml);
    expect(first).toMatch(new RegExp(`^${place} yaml-invalid Unexpected`));
    expect(others).toEqual([]);
  });

  it('are read otherwise', () => {
    expect(told('name: &a { en: Peace }\nline: *a')).toEqual([]);
    expect(told(topic('"Rock & Roll *encore* *a"'))).not.toContain('yaml-invalid');
  });

  it('and deep nesting end in a fault', () => {
    const [first] = told(`name: ${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(first).toContain('yaml-invalid');
  });
});

describe('characters that nobody sees', () => {
  test.each([
    ['"T\\0x"', 'U+0000 (a control character)'],
    ['"T\\x1b[31mx"', 'U+001B (a control character)'],
    ['"T\\u0085x"', 'U+0085 (a control character)'],
    ['"T\\Nx"', 'U+0085 (a control character)'],
    ['"T\\u202ex"', 'U+202E (a mark of direction)'],
    ['T\u202Ex', 'U+202E (a mark of direction)'],
    ['T\u2067x\u2069', 'U+2067 (a mark of direction)'],
    ['سلام\u202B x', 'U+202B (a mark of direction)'],
    ['"T\\uD800x"', 'U+D800 (half of a character)'],
    ['"T\\uFFFEx"', 'U+FFFE (a control character)'],
    ['T\uFFFDx', 'U+FFFD (stands where a letter was lost)'],
    ['T\uE0AAx', 'U+E0AA (a character that every font has otherwise)'],
    ['"T\\Lx"', 'U+2028 (an end of a line)'],
  ])('%j are told', (value, what) => {
    const all = told(topic(value));
    expect(all.some((one) => one.startsWith('1:') && one.includes(what))).toBe(true);
    expect(all.join('')).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
  });

  it('are told in names of fields too', () => {
    expect(told('"na\\u202eme": { en: Peace }').join()).toContain('U+202E');
  });

  it('are not those that Arabic, Persian, tables and emoji need', () => {
    const fine = [
      'می\u200Cخواهم',
      'a\u200Fb\u200Ec\u061C',
      '"a\\tb\\nc"',
      '👩🏽\u200D⚖️ 🏴',
      'C:\\\\dir',
    ];
    for (const value of fine) expect(told(topic(value)).join()).not.toContain('character');
  });
});

describe('web addresses of records', () => {
  const source = (address: string) =>
    `type: webpage\ntitle: Peace\nURL: ${JSON.stringify(address)}\n`;

  test.each([
    ...[
      'https://[::1]/',
      'https://[2001:db8::1]/x',
      'https://?x',
      'https://#x',
      'https://',
      'https:///x',
    ],
    ...['https://user:pass@site.example/', 'https://user@site.example/', 'https://@site.example/'],
    ...[
      'https://site.example@evil.example/',
      'https://localhost/x',
      'http://localhost:4321/briefs/x/',
    ],
    ...[
      'https://intranet/',
      'http://127.0.0.1/',
      'http://192.168.1.1/',
      'http://0x7f.1/',
      'http://2130706433/',
    ],
    ...[
      'https://a..b/',
      'https://.example/',
      'https://si te.example/',
      'https://site.example:99999/',
    ],
    ...[
      'https://site%2eexample/',
      'https:\\\\site.example',
      'https://site.example\\@evil.example/',
    ],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://site.example/',
      '//site.example/',
      'site.example',
    ],
    ...['https://site.example/\u0000', 'https://site.example/\u202Ex', 'http://printer.local/'],
  ])('%j is refused', (address) => {
    expect(told(source(address), sourceSchema).length).toBeGreaterThan(0);
  });

  test.each([
    ...[
      'https://site.example/',
      'http://site.example',
      'HTTPS://SITE.EXAMPLE/x',
      'https://site.example./',
    ],
    ...['https://site.example:8443/a?b=c#d', 'https://site.example/@user/1', 'https://8.8.8.8/x'],
    ...['https://مثال.إختبار/صفحة', 'https://münchen.example/', 'https://xn--p1ai.xn--p1ai/'],
    ...[
      'https://site.example/a[1]{2}',
      'https://site.example?x',
      'https://site.example#:~:text=a@b',
    ],
  ])('%j is taken', (address) => {
    expect(told(source(address), sourceSchema)).toEqual([]);
  });
});
