import { parseArgs } from 'node:util';
import { checkContent } from '../content/check/check-content.ts';
import { isRelease, readSettings } from '../settings.ts';
import { errorsIn } from '../model/reading/issue.ts';
import { interfaceLanguages } from './interface-languages.ts';
import { readPublished } from '../published/read-published.ts';
import { count, formatIssues, progressReporter } from './report.ts';

// Exit status as linters have it: 0 no fault, 1 faults, 2 the check itself failed.
try {
  const { values } = parseArgs({ options: { since: { type: 'string' } } });
  const { contentDir, renderCacheDir } = readSettings();
  const { published, line } = readPublished(contentDir, { since: values.since, env: process.env });
  console.log(line);
  const options = {
    published,
    cacheDir: renderCacheDir,
    onProgress: progressReporter(),
    interfaceLanguages: interfaceLanguages(),
    ledgers: isRelease() ? ('all' as const) : ('published' as const),
  };
  const { content, issues } = await checkContent(contentDir, options);
  if (issues.length > 0) console.error(formatIssues(issues));
  if (errorsIn(issues).length > 0) {
    process.exitCode = 1;
  } else {
    console.log(`No fault in ${count(content.briefs.size, 'brief')}.`);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
