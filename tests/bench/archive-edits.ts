import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An edit of an archive as an editor makes it every day. */
export interface ArchiveEdit {
  name: string;
  /** Makes the edit; returns what takes back what it did outside the content folder. */
  make: (content: string) => (() => void) | undefined;
}

/** One of each kind, in the order in which they are made, one upon the other. */
export const archiveEdits: readonly ArchiveEdit[] = [
  { name: 'nothing', make: () => undefined },
  {
    name: 'a word in a brief',
    make: edit('briefs/**/*.md', /(\n---\n[\s\S]*?\p{L}) (?=\p{L})/u, '$1 indeed '),
  },
  {
    name: 'a source’s title',
    make: edit('sources/**/*.yaml', /^(title:\s*(?:\{?\s*\w+: )?["']?)(?=[\p{L}\d])/mu, '$1On '),
  },
  {
    name: 'a topic’s label',
    make: edit('topics/**/*.yaml', /^(name:\s*\{?\s*\w+: (?:["'])?)(?=\S)/m, '$1On '),
  },
  {
    name: 'a new brief',
    make: (content) => {
      const folder = dirname(middleOf('briefs/**/*.md', content));
      cpSync(join(content, folder), join(content, 'briefs/a-brief-that-is-new'), {
        recursive: true,
        filter: (file) => !file.endsWith('permalinks.yaml'),
      });
      return undefined;
    },
  },
  {
    name: 'a string of the interface',
    make: () => {
      const file = fileURLToPath(new URL('../../src/strings/en.yaml', import.meta.url));
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, before.replace(/^( {2}\w+: )(?=[A-Z])/m, '$1Now '));
      return () => {
        writeFileSync(file, before);
      };
    },
  },
];

function edit(glob: string, from: RegExp, to: string): ArchiveEdit['make'] {
  return (content) => {
    const file = join(content, middleOf(glob, content));
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has nothing like ${String(from)}`);
    writeFileSync(file, after);
    return undefined;
  };
}

// Neither the newest nor the oldest, nor one that stands at the top of any list.
function middleOf(glob: string, content: string): string {
  const files = globSync(glob, { cwd: content }).sort();
  const file = files[Math.floor(files.length / 2)];
  if (file === undefined) throw new Error(`there is no ${glob} in ${content}`);
  return file;
}
