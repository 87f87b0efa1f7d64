import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../content/check/check-content.ts';
import { nearest } from '../model/text/nearest.ts';
import { readSettings } from '../settings.ts';
import { askFor } from './move/ask-for.ts';
import { stopWhereLacking, stopWithoutSite } from './move/lacking-records.ts';
import { newFile } from './move/new-file.ts';
import { type NewKind, newKinds, questionsFor } from './move/new-questions.ts';
import { openTerminal } from './move/open-terminal.ts';
import { Stopped } from './move/stopped.ts';
import { tryPlan } from './move/try-plan.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run new <kind> <id> [-- --<field> <value> …] [-- --dry-run]

Writes a new file that passes the check. On a terminal it asks for what is not given, with what there is to
choose from; elsewhere all that it needs is given:
  site     (no id) --name --tagline --description --publisher --address --languages en,ar
  type     --name [--line]
  topic    --name [--line]
  region   --name [--within a,b]
  author   --name --kind person|organisation --line
  source   --title --type [--author "Family, Given" or "A Body"] [--publisher] [--issued] [--URL] [--language]
  name     --name --kind person|organisation|agreement|… --line
  brief    --title --summary --type --topics a,b --regions a,b [--authors a,b] [--date]
What readers see in each language is given once for each, --name "Tolls" --name ar="رسوم", and asked for in each.
In an empty folder this order has no file name what is not there yet. A brief begins as a draft: it is seen
in \`npm run dev\` alone until \`draft: true\` is taken out.

Exit status: 0 done, 1 faults stand in the way, 2 wrong arguments or the command itself failed.`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

await runCommand(
  {
    usage,
    options: {
      ...{ title: texts, summary: texts, type: text, topics: text, regions: text, authors: text },
      ...{ date: text, author: text, publisher: texts, issued: text, URL: text, language: text },
      ...{ tagline: texts, description: texts, address: text, languages: text, within: text },
      ...{ name: texts, kind: text, line: texts, 'dry-run': { type: 'boolean', default: false } },
    },
    takesWords: true,
    isPlain: (error) => error instanceof Stopped,
  },
  async ({ values, words: [called = '', id] }) => {
    const kind = kindCalled(called);
    const settings = readSettings();
    const { contentDir, renderCacheDir: cacheDir } = settings;
    const { content, issues } = await checkContent(contentDir, { cacheDir });
    const { 'dry-run': dryRun, ...options } = values;
    const given = Object.fromEntries(
      Object.entries(options).map(([name, said]) => [name, [said].flat().join('\n')]),
    );
    if (kind !== 'site') stopWithoutSite(contentDir);
    if (kind === 'brief') stopWhereLacking(given, content, contentDir);
    const terminal = process.stdin.isTTY ? openTerminal() : undefined;
    const questions = questionsFor(kind, content, contentDir);
    const languages = content.site?.data.languages;
    const answers = await askFor(questions, { ...given, id }, terminal, languages);
    terminal?.close();
    const file = newFile(kind, answers, content);
    if (existsSync(join(contentDir, file.path)))
      throw new TypeError(`${file.path} is there already.`);
    const plan = {
      texts: new Map([[file.path, file.text]]),
      ...{ moved: [], removed: [], lines: [`${file.path} is new`] },
    };
    return tryPlan(settings, plan, { before: issues, dryRun });
  },
);

function kindCalled(called: string): NewKind {
  const kind = newKinds.find((one) => one === called || `${one}s` === called);
  if (kind) return kind;
  const meant = nearest(called, newKinds);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new TypeError(`A new ${called || '…'}? There can be: ${newKinds.join(', ')}.${question}`);
}
