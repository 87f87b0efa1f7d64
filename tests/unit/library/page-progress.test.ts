import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PageProgress } from '../../../src/library/page-progress.ts';

function follow(expected: number, begun: number, millisecondsAPage: number): string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = new PageProgress(
    (line) => lines.push(line),
    () => time,
  );
  progress.expect(expected);
  for (let page = 0; page < begun; page++) {
    time += millisecondsAPage;
    progress.begin();
  }
  return lines;
}

describe('the progress of pages', () => {
  it('is told every two seconds', () => {
    expect(follow(5, 5, 1000)).toEqual([
      'pages: 2 of 5 known so far\n',
      'pages: 4 of 5 known so far\n',
    ]);
  });

  it('never passes its total, whatever was announced', () => {
    expect(follow(1, 3, 2000)).toEqual([
      'pages: 1 of 1 known so far\n',
      'pages: 2 of 2 known so far\n',
      'pages: 3 of 3 known so far\n',
    ]);
  });
});

describe('a file of src/pages that counts its pages', () => {
  const pages = fileURLToPath(new URL('../../../src/pages/', import.meta.url));
  const counting = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(astro|ts)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(pages, file), 'utf8') }))
    .filter(({ text }) => /\bopenView\(/.test(text));

  it.each(counting)('announces them: $file', ({ text }) => {
    expect(text).toMatch(/\b(expectPages|\w+Routes)\(|getStaticPaths = \w+Routes\b/);
  });
});
