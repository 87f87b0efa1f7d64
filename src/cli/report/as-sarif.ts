import type { Issue } from '../../model/reading/issue.ts';
import { rules } from '../../model/reading/rules.ts';
import { type ReportedFolder, shownPath } from './format-issues.ts';
import { repositoryRoot } from './repository-root.ts';

/** Issues as a SARIF 2.1.0 log, which code hosts and editors read. */
export function asSarif(issues: readonly Issue[], folder: ReportedFolder): string {
  const from = repositoryRoot(folder.contentDir);
  const ofRepository = from === undefined ? folder : { ...folder, from };
  const used = [...new Set(issues.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: {
        name: 'Pincite check',
        rules: used.map((id) => ({ id, help: { text: rules[id] } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      PROJECT: { description: { text: 'The repository that the texts are in.' } },
    },
    results: issues.map((issue) => resultOf(issue, used.indexOf(issue.rule), ofRepository)),
  };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    null,
    2,
  );
}

function resultOf(issue: Issue, ruleIndex: number, folder: ReportedFolder) {
  const { rule, severity, message, hint, file, line, column, length } = issue;
  const uri = shownPath(folder, file).split('/').map(encodeURIComponent).join('/');
  const region = {
    startLine: line,
    startColumn: column,
    ...(length ? { endColumn: column + length } : {}),
  };
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: `${message} ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId: 'PROJECT' }, region } }],
  };
}
