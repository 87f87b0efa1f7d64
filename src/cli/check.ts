import { inTurn } from '../content/files/in-turn.ts';
import { pendingIn } from '../content/check/pending-ledgers.ts';
import { readSettings } from '../settings.ts';
import { errorsIn } from '../model/reading/issue.ts';
import { checkFolder, findHeldAgainst } from './checked/check-folder.ts';
import { explainRule } from './explain/explain-rule.ts';
import { formatPending } from './report/format-pending.ts';
import { runCommand } from './run-command.ts';
import { asJson } from './report/as-json.ts';
import { asSarif } from './report/as-sarif.ts';
import { count } from './report/count.ts';
import { chosenFiles } from './report/chosen-files.ts';
import { reportIssues } from './report/report-issues.ts';

const usage = `npm run check [<path> …] [-- --json | --sarif | --github]
npm run check -- --explain <rule>

Finds every mistake in the content, with file, line and remedy.
  <path>             a brief (its slug), a file or a folder: only what is found there is told
  --json, --sarif    for programs: JSON, or a SARIF 2.1.0 log
  --explain          why a rule is there, with a wrong and a right example
  --since <ref>      the Git reference that says what is published
  --github           annotations of GitHub Actions as well; by itself in its runners

Exit status: 0 no fault, 1 faults, 2 the check itself failed.`;

const flag = { type: 'boolean', default: false } as const;

await runCommand(
  {
    usage,
    options: {
      json: flag,
      sarif: flag,
      github: flag,
      since: { type: 'string' },
      explain: { type: 'string' },
    },
    takesWords: true,
  },
  async ({ values, words }) => {
    if (values.explain !== undefined) {
      console.log(explainRule(values.explain));
      return true;
    }
    const settings = readSettings();
    const { contentDir } = settings;
    // Ledgers that are being written are half old and half new.
    const { content, issues, line } = await inTurn(contentDir, 'a check', () =>
      findHeldAgainst(settings, values.since).then((held) => checkFolder(settings, held)),
    );
    const isChosen = chosenFiles(words, contentDir, [...content.briefs.values()]);
    const shown = issues.filter(({ file }) => isChosen(file));
    const isGood = errorsIn(shown).length === 0;
    if (values.json) console.log(asJson(shown, { contentDir }));
    else if (values.sarif) console.log(asSarif(shown, { contentDir }));
    else {
      console.log(line);
      reportIssues(shown, { contentDir }, values.github ? { annotate: true } : {});
      const others = errorsIn(issues).length - errorsIn(shown).length;
      const elsewhere = others > 0 ? ` (${count(others, 'fault')} elsewhere)` : '';
      const where = words.length > 0 ? words.join(', ') : count(content.briefs.size, 'brief');
      if (isGood) {
        console.log(`No fault in ${where}${elsewhere}.`);
        for (const news of formatPending(pendingIn(content), contentDir)) console.log(news);
      }
    }
    return isGood;
  },
);
