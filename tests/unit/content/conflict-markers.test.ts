import { describe, expect, it } from 'vitest';
import { findConflictMarker } from '../../../src/content/files/conflict-markers.ts';

// A line each, `/` between the lines of the text; what is found is at line:column.
const inMarkdown = `
both sides                            a/<<<<<<< HEAD/b/=======/c/>>>>>>> x                 2:1
with the base                         <<<<<<< HEAD/b/||||||| 1a2b3c/z/=======/c/>>>>>>> x  1:1
without names                         a//<<<<<<</b/=======/c/>>>>>>>                       3:1
the last one alone                    a//>>>>>>> feature                                   3:1
the one of the base alone             a/||||||| parent of 1a2b3c (message)                 2:1
base and middle alone                 a/|||||||/b/=======/c                                2:1
the middle one between empty lines    a//=======//b                                        3:1
the middle one in front matter        ---/title: a/=======/---/b                           3:1
moved into a list                     - a/  <<<<<<< HEAD/  b                               2:3
moved into an item                    - <<<<<<< HEAD/- b                                   1:3
moved into a quotation                > a/> >>>>>>> x                                      2:3
within code                           \`\`\`/<<<<<<< HEAD/b/\`\`\`                               2:1
an example in code                    \`\`\`/  <<<<<<< HEAD/  =======/\`\`\`                     none
a line in code                        \`\`\`/a//=======/\`\`\`                                   none
a heading by its line                 Talks/=======/a                                      none
an empty row of a table               | a | b | c | d | e | f |/|||||||                    none
of a renamed file                     a//<<<<<<<< HEAD:b/c/========/d/>>>>>>>> x:e           3:1
of one, the last one alone            a//>>>>>>>> feature:b                                3:1
a line that is drawn                  a//========//b                                       none
a heading by its longer line          Briefing/========/a                                  none
more signs                            <<<<<<<<< a/=========/>>>>>>>>> b                    none
signs in a line                       a <<<<<<< HEAD                                       none
escaped signs                         \\<<<<<<< HEAD/\\=======/\\>>>>>>> x                    none
`;

const inYaml = `
among fields                          a: b/<<<<<<< HEAD/c: d                               2:1
the middle one alone                  a: b/=======/c: d                                    2:1
moved into a list                     a:/  <<<<<<< HEAD/  - b                              2:3
text of other signs                   a: ====== b                                          none
`;

describe('the first conflict marker', () => {
  it.each(casesOf(inMarkdown))('of Markdown is found: $name', ({ text, at }) => {
    expect(placeOf(findConflictMarker(text, true))).toBe(at);
  });

  it.each(casesOf(inYaml))('of YAML is found: $name', ({ text, at }) => {
    expect(placeOf(findConflictMarker(text, false))).toBe(at);
  });
});

function casesOf(table: string): { name: string; text: string; at: string }[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, name = '', text = '', at = ''] = /^(.+?) {2,}(.+?) {2,}(\S+)$/.exec(line) ?? [];
      return { name, text: text.replaceAll('/', '\n'), at };
    });
}

function placeOf(marker: { line: number; column: number } | undefined): string {
  return marker ? `${marker.line}:${marker.column}` : 'none';
}
