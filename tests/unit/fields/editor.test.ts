import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { jsonSchemaOf } from '../../../src/fields/json-schema.ts';
import { kindsOfFiles } from '../../../src/fields/kinds-of-files.ts';
import { wordSchema } from '../../../src/strings/word-schema.ts';
import { readWords } from '../../../src/strings/word-tree.ts';

// What VS Code's extension for YAML says of files, since it is this program that says it.
const root = new URL('../../../', import.meta.url);
const english = readFileSync(new URL('src/strings/en.yaml', root), 'utf8');
const schemas = new Map<string, object>([
  ...kindsOfFiles.map((kind) => [kind.name, jsonSchemaOf(kind)] as const),
  ['words', wordSchema(readWords('en.yaml', english))],
]);
const nothing = () => undefined;
// It goes on where it failed, and finds nothing.
const fail = (_: string, error: unknown) => {
  throw new Error(JSON.stringify(error));
};
const service = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('no request is needed')),
  workspaceContext: { resolveRelativePath: (path) => path },
  telemetry: { send: nothing, sendError: fail, sendTrack: nothing },
});
service.configure({
  validate: true,
  customTags: [],
  schemas: [...schemas].map(([name, schema]) => ({
    uri: `file:///schemas/${name}.json`,
    fileMatch: [`*/${name}/*.yaml`],
    schema,
  })),
});

// The service remembers documents by their addresses.
let asked = 0;

async function told(kind: string, yaml: string) {
  asked += 1;
  const uri = `file:///content/${kind}/${asked}.yaml`;
  const document = TextDocument.create(uri, 'yaml', 1, yaml);
  const faults = await service.doValidation(document, false);
  return faults.map(({ range, message }) => `${range.start.line + 1}: ${JSON.stringify(message)}`);
}

describe('an editor with the schemas', () => {
  it.each([...kindsOfFiles.filter(({ files }) => files.endsWith('.yaml'))])(
    'finds no fault in a $name of this site',
    async ({ name, files }) => {
      const found = globSync(files, { cwd: new URL('content/', root).pathname });
      expect(found.length).toBeGreaterThan(0);
      for (const file of found) {
        const yaml = readFileSync(new URL(`content/${file}`, root), 'utf8');
        expect(await told(name, yaml), file).toEqual([]);
      }
    },
  );

  it('finds no fault in sources of any kind', async () => {
    const kinds = readFileSync(new URL('tests/fixtures/citations/kinds.yaml', root), 'utf8');
    for (const record of kinds.split(/^(?=\S)/mu)) {
      expect(await told('source', record.replace(/^[\w-]+:/u, '')), record).toEqual([]);
    }
  });

  it('finds no fault in the words of the interface', async () => {
    for (const file of ['en.yaml', 'ar.yaml']) {
      const yaml = readFileSync(new URL(`src/strings/${file}`, root), 'utf8');
      expect(await told('words', yaml), file).toEqual([]);
    }
  });

  it.each([
    ['source', 'type: boook\ntitle: A\n', /^1: .*Valid values: \\"article/],
    ['source', 'type: book\ntitle: A\npages: 3\n', /^3: .*Property pages is not allowed/],
    ['source', 'type: book\nURL: [a]\n', /^2: /],
    ['source', 'type: book\nauthor: Jane Doe\n', /^2: .*array/],
    ['topic', 'line: { en: A. }\n', /Missing property \\"name/],
    ['topic', 'name: { English: War }\n', /^1: /],
    ['name', 'kind: navy\nname: { en: A }\nline: { en: A. }\n', /^1: /],
    ['region', 'name: { en: A }\nwithin: syria\n', /^2: .*array/],
    ['site', 'name: { en: A }\n', /Missing property/],
    ['addresses', 'version: 1\naddresses: [{ path: /a/, state: gone }]\n', /^2: /],
    ['words', 'skip: { text: Skip }\n', /Missing property/],
  ])('finds the fault in a %s: %j', async (kind, yaml, message) => {
    expect((await told(kind, yaml)).join('\n')).toMatch(message);
  });
});
