import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asAnnotations } from '../../../../src/cli/report/as-annotations.ts';
import { asJson } from '../../../../src/cli/report/as-json.ts';
import { asSarif } from '../../../../src/cli/report/as-sarif.ts';
import { chosenFiles } from '../../../../src/cli/report/chosen-files.ts';
import { formatIssues } from '../../../../src/cli/report/format-issues.ts';
import type { Issue } from '../../../../src/model/reading/issue.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-report-'));
const folder = { contentDir: join(dir, 'content'), from: dir };
const none = { contentDir: '/none', from: '/' };

afterAll(() => {
  rmSync(dir, { recursive: true });
});

const unknown: Issue = {
  ...{ rule: 'topic-unknown', severity: 'error', file: 'briefs/a/en.md', line: 7, column: 10 },
  message: 'Unexpected topic `waar`, expected one that is in `topics/`. Did you mean `war`?',
  hint: 'Correct the id, or write topics/<id>.yaml.',
};
const wrong: Issue = {
  ...{ rule: 'schema', severity: 'error', file: 'sources/x.yaml', line: 1, column: 7, length: 7 },
  message: 'Unexpected `artical` for `type`, expected one of 45.',
  hint: 'Write `type: article`.',
};

describe('a report', () => {
  it('tells the place from the shell’s folder, the line with a mark, and the remedy', () => {
    writeFileSync(join(dir, 'x.yaml'), 'type: artical\n');
    const report = formatIssues([{ ...wrong, file: '../x.yaml' }], folder);
    expect(report).toBe(`x.yaml:1:7 error schema
  Unexpected \`artical\` for \`type\`, expected one of 45.
  1 | type: artical
    |       ^^^^^^^
  Write \`type: article\`.

1 fault in 1 file`);
  });

  it('puts records first and equal faults together', () => {
    const others = Array.from({ length: 20 }, (_, index) => ({
      ...unknown,
      file: `briefs/b${index}/en.md`,
    }));
    const report = formatIssues([unknown, ...others, wrong], folder);
    expect(report.match(/Unexpected topic/g)).toHaveLength(1);
    expect(report).toMatch(/^content\/sources\/x\.yaml:1:7/);
    expect(report).toContain('  The same at 20 other places:\n    content/briefs/b0/en.md:7:10\n');
    expect(report).toContain('    and 12 more\n');
    expect(report).toMatch(/22 faults in 22 files$/);
  });

  it('keeps to eighty cells a line', () => {
    const long = { ...unknown, message: 'Unexpected word and one more. '.repeat(9).trim() };
    for (const line of formatIssues([long], none).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

describe('programs', () => {
  it('get JSON', () => {
    const { issues } = JSON.parse(asJson([wrong], folder)) as { issues: unknown[] };
    expect(issues).toEqual([{ path: 'content/sources/x.yaml', ...wrong }]);
  });

  it('get SARIF 2.1.0, with addresses of files that are escaped', () => {
    const odd = { ...wrong, file: 'sources/a b.yaml' };
    const { version, runs } = JSON.parse(asSarif([odd, unknown], folder)) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: unknown[] }[];
    };
    expect(version).toBe('2.1.0');
    expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(['schema', 'topic-unknown']);
    expect(runs[0]?.results[0]).toMatchObject({
      ...{ ruleId: 'schema', ruleIndex: 0, level: 'error' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/sources/a%20b.yaml' },
            region: { startLine: 1, startColumn: 7, endColumn: 14 },
          },
        },
      ],
    });
  });

  it('get annotations, in which signs of the command are escaped', () => {
    const odd = { ...wrong, file: 'sources/a,b:c.yaml', message: '100 %\nwrong' };
    expect(asAnnotations([odd], folder)).toBe(
      '::error file=content/sources/a%2Cb%3Ac.yaml,line=1,col=7,endColumn=14,title=schema::100 %25%0Awrong%0AWrite `type: article`.',
    );
  });
});

describe('what is asked for', () => {
  const briefs = [{ id: 'moscow-rounds', folder: 'briefs/2015/moscow-rounds' }];

  it('is a brief, wherever it lies', () => {
    const isChosen = chosenFiles(['moscow-rounds'], folder.contentDir, briefs);
    expect(isChosen('briefs/2015/moscow-rounds/ar.md')).toBe(true);
    expect(isChosen('briefs/2015/moscow-rounds-2/ar.md')).toBe(false);
  });

  it('is told when it is not there, with the nearest', () => {
    expect(() => chosenFiles(['moscow-round'], folder.contentDir, briefs)).toThrow(
      'Did you mean moscow-rounds?',
    );
  });
});
