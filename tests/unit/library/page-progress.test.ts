import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../src/model/text/progress-line.ts';
import { PageProgress } from '../../../src/library/making/page-progress.ts';

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
    expect(follow(5, 5, 1000)).toEqual(['pages: 2 of 5\n', 'pages: 4 of 5\n']);
  });

  it('never passes its total, whatever was announced', () => {
    expect(follow(1, 3, 2000)).toEqual(['pages: 1 of 1\n', 'pages: 2 of 2\n', 'pages: 3 of 3\n']);
  });
});

describe('how far something has come', () => {
  it('is told with the time that is left once that can be known', () => {
    expect(progressLine('render', 1200, 10_611, 9999)).toBe('render: 1,200 of 10,611\n');
    expect(progressLine('render', 5000, 10_000, 20_000)).toBe(
      'render: 5,000 of 10,000, 20 s left\n',
    );
    expect(progressLine('render', 100, 1000, 60_000)).toBe('render: 100 of 1,000, 9 min left\n');
    expect(progressLine('render', 0, 1000, 60_000)).toBe('render: 0 of 1,000\n');
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
