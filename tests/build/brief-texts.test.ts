import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { getLanguageService } from 'yaml-language-server';
import { folded, readMarkdown, wordsOf } from '../unit/exports/read-markdown.ts';
import { all, attribute, attributes, readPage } from './pages.ts';

interface BriefJson {
  $schema: string;
  id: string;
  language: string;
  url: string;
  title: string;
  summary: string;
  closing?: string;
  published: string;
  citation: { title: string };
  restates?: object;
  corrections: { date: string; text: string }[];
  sections: { id: string; url: string; title: string }[];
  passages: { id: string; section?: string; text: string; markdown: string; notes: string[] }[];
  notes: { id: string; number: number; text: string; sources: string[] }[];
  sources: { id: string }[];
  names: { id: string; kind: string }[];
}

interface ListedBrief {
  url: string;
  published: string;
  markdown: { url: string; sha256: string };
  json: { url: string; sha256: string };
}

const sites = [inject('realSite'), inject('exampleSite')];
const texts = sites.flatMap((site) =>
  globSync('{,*/}briefs/*/index.html', { cwd: site })
    .filter((file) => /briefs\/(?!year\/|page\/)/.test(file))
    .map((file) => ({ site, file, folder: file.replace(/index\.html$/, '') })),
);
const read = (site: string, file: string) => readFileSync(join(site, file), 'utf8');
const jsonOf = (site: string, folder: string) =>
  JSON.parse(read(site, `${folder}index.json`)) as BriefJson;
const bare = (text: string) => text.replaceAll(/[\s\u2060]+/g, '');

const service = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('no request is needed')),
  workspaceContext: { resolveRelativePath: (path) => path },
  telemetry: { send: () => undefined, sendError: () => undefined, sendTrack: () => undefined },
});
service.configure({
  validate: true,
  schemas: [
    {
      uri: 'file:///schemas/brief.json',
      fileMatch: ['*.json'],
      schema: JSON.parse(read(inject('realSite'), 'schemas/brief.json')) as object,
    },
  ],
});
let asked = 0;
async function faultsOf(json: string): Promise<string[]> {
  asked += 1;
  const document = TextDocument.create(`file:///${asked}.json`, 'yaml', 1, json);
  return (await service.doValidation(document, false)).map(({ message }) =>
    JSON.stringify(message),
  );
}

describe('every brief in every language as Markdown and JSON', () => {
  it('is there', () => {
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ file }) => file.startsWith('ar/')).length).toBeGreaterThan(0);
  });

  it('agrees with its page, its citation and itself', () => {
    for (const { site, file, folder } of texts) {
      const page = readPage(site, file);
      const json = jsonOf(site, folder);
      const [cited] = JSON.parse(read(site, `${folder}cite.json`)) as [{ title: string }];
      expect(json.citation).toEqual(cited);
      expect(json.title).toBe(cited.title);
      expect(json.url).toBe(attribute(all(page, 'link[rel="canonical"]')[0] ?? fail(file), 'href'));
      expect(json.language).toBe(attribute(all(page, 'html')[0] ?? fail(file), 'lang'));
      const ids = all(page, '.prose [id]').map((element) => attribute(element, 'id'));
      for (const { id } of [...json.sections, ...json.passages, ...json.notes])
        expect(ids).toContain(id);
      expect(json.notes.map(({ id }) => id)).toEqual(
        all(page, '.notes li[id]').map((note) => attribute(note, 'id')),
      );
      expect(json.passages.length).toBe(all(page, '.prose .passage-link').length);
      const sources = new Set(json.sources.map(({ id }) => id));
      for (const { sources: own } of json.notes)
        for (const id of own) expect(sources).toContain(id);
      const notes = new Set(json.notes.map(({ id }) => id));
      for (const passage of json.passages) {
        expect(passage.markdown).not.toBe('');
        for (const id of passage.notes) expect(notes).toContain(id);
      }
    }
  });

  it('has the names that its page leads to, whatever an editor says that words are', () => {
    let led = 0;
    for (const { site, file, folder } of texts) {
      const names = new Set(jsonOf(site, folder).names.map(({ id }) => id));
      const page = readPage(site, file);
      for (const address of attributes(page, '.prose [id] a', 'href')) {
        const [, id] = /\/names\/([^/]+)\/$/.exec(address) ?? [];
        if (id === undefined) continue;
        expect(names, `${file}: ${address}`).toContain(id);
        led += 1;
      }
    }
    expect(led).toBeGreaterThan(300);
  });

  it('is what the schema says', async () => {
    const [first] = texts;
    for (const { site, folder } of texts.filter(({ file }) => !file.includes('port-'))) {
      expect(await faultsOf(read(site, `${folder}index.json`)), folder).toEqual([]);
    }
    const json = jsonOf(first?.site ?? '', first?.folder ?? '');
    expect(await faultsOf(JSON.stringify({ ...json, published: 'yesterday' }))).not.toEqual([]);
    expect(await faultsOf(JSON.stringify({ ...json, more: 1 }))).not.toEqual([]);
  });

  it('has all words of the text and all notes, whoever reads the Markdown', () => {
    for (const { site, folder } of texts) {
      const json = jsonOf(site, folder);
      const [, front = '', body = ''] =
        /^---\n(.*?)\n---\n(.*)$/s.exec(read(site, `${folder}index.md`)) ?? [];
      expect(parse(front)).toMatchObject({
        title: json.title,
        url: json.url,
        published: json.published,
      });
      const tree = readMarkdown(body);
      if (tree.type !== 'root') throw new Error(folder);
      const defined = tree.children.flatMap((node) =>
        node.type === 'footnoteDefinition' ? [node] : [],
      );
      expect(defined.map(({ identifier }) => `note-${identifier}`)).toEqual(
        json.notes.map(({ id }) => id.toLowerCase()),
      );
      expect(defined.map(({ children }) => bare(wordsOf({ type: 'root', children })))).toEqual(
        json.notes.map(({ text }) => bare(text)),
      );
      const text = bare(wordsOf(tree));
      expect(text.startsWith(bare(json.title + json.summary))).toBe(true);
      let at = 0;
      for (const { text: passage } of json.passages) {
        const found = text.indexOf(bare(passage), at);
        expect(found, `${folder}: ${passage}`).toBeGreaterThanOrEqual(at);
        at = found + bare(passage).length;
      }
      const parts = [
        ...json.sections.map(({ title }) => title),
        ...json.passages.map((one) => one.text),
      ];
      const around = [
        json.title,
        json.summary,
        json.closing ?? '',
        ...json.corrections.map((one) => one.date + one.text),
      ];
      expect(text.length - bare([...parts, ...around].join('')).length).toBeLessThan(
        json.restates ? 400 : 30,
      );
      expect(body).not.toMatch(/\]\((?!https?:|mailto:|<https?:)/);
      expect(folded(body)).not.toContain('cited in');
    }
  });

  it('is listed with dates, addresses and digests', () => {
    for (const site of sites) {
      const { briefs } = JSON.parse(read(site, 'briefs.json')) as { briefs: ListedBrief[] };
      const own = texts.filter((text) => text.site === site);
      expect(briefs.map(({ url }) => new URL(url).pathname.slice(1)).sort()).toEqual(
        own.map(({ folder }) => folder).sort(),
      );
      for (const { url, published, markdown, json } of briefs) {
        expect(published).toBe(jsonOf(site, new URL(url).pathname.slice(1)).published);
        for (const file of [markdown, json]) {
          const bytes = readFileSync(join(site, new URL(file.url).pathname));
          expect(hash('sha256', bytes)).toBe(file.sha256);
        }
      }
      expect(read(site, 'briefs.csv').split('\r\n').length).toBe(briefs.length + 2);
      const listed = [...read(site, 'llms.txt').matchAll(/\((https[^)]*index\.md)\)/g)];
      expect(listed.length).toBe(briefs.length);
    }
  });
});

function fail(file: string): never {
  throw new Error(`${file} is no page`);
}
