import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Issue } from '../../../../src/model/reading/issue.ts';
import { asAnnotations } from '../../../../src/cli/report/as-annotations.ts';
import { asSarif } from '../../../../src/cli/report/as-sarif.ts';
import { repositoryRoot } from '../../../../src/cli/report/repository-root.ts';

const issue: Issue = {
  ...{ rule: 'note-undefined', severity: 'error', file: 'briefs/x/en.md', line: 3, column: 5 },
  ...{ message: 'Unexpected call.', hint: 'Define it.' },
};

it('annotations and SARIF name files from the repository that the texts are in, wherever the program is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-root-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const content = join(folder, 'texts/content');
  mkdirSync(content, { recursive: true });
  // A worktree has a file there, a clone a folder.
  writeFileSync(join(folder, 'texts/.git'), '');
  expect(repositoryRoot(content)).toBe(join(folder, 'texts'));
  const path = 'content/briefs/x/en.md';
  expect(asAnnotations([issue], { contentDir: content })).toContain(`::error file=${path},line=3,`);
  expect(asSarif([issue], { contentDir: content })).toContain(`"uri": "${path}"`);
});
