import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFaults, readYaml } from '../../../src/content/read/read-yaml.ts';
import { kindsOfFiles } from '../../../src/fields/kinds-of-files.ts';
import type { Fault } from '../../../src/model/reading/issue.ts';

// The whole examples of the content README: YAML that begins with the name of its file, and Markdown.
const readme = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
const yaml = [...readme.matchAll(/^```yaml\n# (\S+\.yaml)\n([^]*?)^```/gm)].map(
  ([, file = '', text = '']) => ({ file, text, kind: kindOf(file) }),
);
const frontMatter = [...readme.matchAll(/^```markdown\n---\n([^]*?)^---/gm)].map(
  ([, text = ''], index) => ({
    file: index === 0 ? 'briefs/x/en.md' : 'pages/about/en.md',
    text,
    kind: index === 0 ? 'brief' : 'page',
  }),
);

function kindOf(file: string): string {
  const [folder = ''] = file.split('/');
  return (
    kindsOfFiles.find(({ files }) => files.split('/')[0] === folder && files.endsWith('.yaml'))
      ?.name ?? ''
  );
}

describe('the examples of the content README', () => {
  it('show a whole file of every kind that editors write', () => {
    const shown = new Set([...yaml, ...frontMatter].map(({ kind }) => kind));
    const wanted = kindsOfFiles
      .map(({ name }) => name)
      .filter((name) => !['translation', 'permalinks'].includes(name));
    expect([...shown].toSorted()).toEqual(wanted.toSorted());
  });

  it('are all told by the names of their files', () => {
    expect(readme.match(/^```yaml\n(?!# \S+\.yaml\n)/gm)).toBe(null);
  });

  it.each([...yaml, ...frontMatter])(
    'pass the schema of their kind: $file',
    ({ file, text, kind }) => {
      const schema = kindsOfFiles.find(({ name }) => name === kind)?.schema;
      const found: Fault[] = [];
      const hasNumbers = kind === 'addresses';
      const reading = schema && readYaml(text, schema, { file, offset: 0, found, hasNumbers });
      expect(reading !== undefined && isFaults(reading) ? reading : []).toEqual([]);
      expect(found).toEqual([]);
    },
  );
});
