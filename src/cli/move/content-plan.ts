import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../../content/files/replace-file.ts';

/** What is to become of a content folder's files; paths inside the folder. */
export interface ContentPlan {
  /** New texts, of files as they are called before anything is moved; some may be new. */
  texts: ReadonlyMap<string, string>;
  /** Files and folders that get another path. */
  moved: readonly (readonly [from: string, to: string])[];
  /** Files and folders that go. */
  removed: readonly string[];
  /** What to do where something still names what goes. */
  whereNamed?: string;
  /** What was done, for people. */
  lines: readonly string[];
}

/** Carries a plan out; where a step fails, what was done before is undone. */
export function carryOut(dir: string, plan: ContentPlan): void {
  const undo: (() => void)[] = [];
  try {
    for (const [file, text] of plan.texts) {
      const path = join(dir, file);
      const before = existsSync(path) ? readFileSync(path) : undefined;
      undo.push(() => {
        if (before === undefined) rmSync(path, { force: true });
        else replaceFile(path, before.toString('utf8'));
      });
      mkdirSync(dirname(path), { recursive: true });
      replaceFile(path, text);
    }
    for (const [from, to] of plan.moved) {
      renameSync(join(dir, from), join(dir, to));
      undo.push(() => {
        renameSync(join(dir, to), join(dir, from));
      });
    }
    for (const path of plan.removed) rmSync(join(dir, path), { recursive: true });
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Copies a content folder, to see what a plan makes of it; one that is not there yet is empty. */
export function copyContent(dir: string, to: string): void {
  if (!existsSync(dir)) {
    mkdirSync(to, { recursive: true });
    return;
  }
  cpSync(dir, to, {
    recursive: true,
    filter: (path) => !/(^|\/)(\.git|node_modules)$/.test(path),
  });
}
