import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkContent } from '../content/check/check-content.ts';
import { readSettings } from '../settings.ts';
import { askFor } from './move/ask-for.ts';
import { newFile, newKinds, questionsFor } from './move/new-file.ts';
import { tryPlan } from './move/try-plan.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run new brief|source|author <id> [-- --<field> <value> …] [-- --dry-run]

Writes a new file that passes the check. On a terminal it asks for what is not given, with what there is to
choose from; elsewhere all that it needs is given:
  brief    --title --summary --type --topics a,b --regions a,b --authors a,b [--date]
  source   --title --type [--author "Family, Given" or "A Body"] [--publisher] [--issued] [--URL] [--language]
  author   --name --kind person|organisation [--line]
A brief begins as a draft: it is seen in \`npm run dev\` alone until \`draft: true\` is taken out.

Exit status: 0 done, 1 faults stand in the way, 2 wrong arguments or the command itself failed.`;

const text = { type: 'string' } as const;

await runCommand(
  {
    usage,
    options: {
      ...{ title: text, summary: text, type: text, topics: text, regions: text, authors: text },
      ...{ date: text, author: text, publisher: text, issued: text, URL: text, language: text },
      ...{ name: text, kind: text, line: text, 'dry-run': { type: 'boolean', default: false } },
    },
    takesWords: true,
  },
  async ({ values, words: [called = '', id] }) => {
    const kind = newKinds.find((one) => one === called);
    if (!kind) throw new TypeError(`A new ${newKinds.join(', ')}? ${called} is none of these.`);
    const settings = readSettings();
    const { contentDir, renderCacheDir: cacheDir } = settings;
    const { content, issues } = await checkContent(contentDir, { cacheDir });
    const { 'dry-run': dryRun, ...given } = values;
    const terminal = process.stdin.isTTY
      ? createInterface({ input: process.stdin, output: process.stdout })
      : undefined;
    const answers = await askFor(questionsFor(kind, content), { ...given, id }, terminal);
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
