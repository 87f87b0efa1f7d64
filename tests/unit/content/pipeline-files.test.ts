import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfFiles, pipelineFiles } from '../../../src/content/render/pipeline-files.ts';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const copy = join(mkdtempSync(join(tmpdir(), 'pincite-')), 'src');
const entry = pathToFileURL(join(copy, 'markdown/pipeline.ts'));
const used = new Set(pipelineFiles().map((file) => relative(src, file)));

beforeAll(() => {
  cpSync(src, copy, { recursive: true });
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

describe('the version of the pipeline', () => {
  it('names what rendering runs, and not what only describes a page', () => {
    expect([...used]).toEqual(
      expect.arrayContaining([
        'markdown/pipeline.ts',
        'markdown/passages/rehype-passages.ts',
        'model/text/cut-sentences.ts',
        'model/text/hash.ts',
      ]),
    );
    expect([...used].filter((file) => file.startsWith('model/page/'))).toEqual([]);
  });

  it('changes with every module that is used, and with no other', () => {
    const rooms = ['markdown', 'markup', 'model', 'rules', 'strings', 'library'];
    const modules = rooms.flatMap((room) =>
      readdirSync(join(copy, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(room, file)),
    );
    const changed = modules.filter((file) => {
      const before = hashOfFiles(pipelineFiles(entry));
      appendFileSync(join(copy, file), '\n// An edit.\n');
      return hashOfFiles(pipelineFiles(entry)) !== before;
    });
    expect(changed.sort()).toEqual([...used].sort());
  });

  it('changes when the pipeline begins to import another module', () => {
    appendFileSync(
      join(copy, 'model/text/hash.ts'),
      "\nimport { plural } from '../language/plural.ts';\n",
    );
    expect(pipelineFiles(entry).map((file) => relative(copy, file))).toContain(
      join('model', 'language', 'plural.ts'),
    );
  });
});
