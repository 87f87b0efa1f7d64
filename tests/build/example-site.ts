import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildOrThrow, copyExample } from './build-site.ts';
import { realSite } from './real-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the example site, built once for all tests that only look at it. */
    exampleSite: string;
    /** Folder of the site of the real content. */
    realSite: string;
  }
}

/** How many briefs are made up beside those of the fixture: enough for a second page of every long list. */
export const madeUpBriefs = 60;

/** Builds the example site with many small briefs beside its own, and the real one, before tests in several workers ask for them. */
export default async function setup(project: TestProject): Promise<void> {
  const site = copyExample('example');
  for (let number = 1; number <= madeUpBriefs; number += 1) addBrief(site.content, number);
  const [{ out }, real] = await Promise.all([buildOrThrow(site), realSite()]);
  project.provide('exampleSite', out);
  project.provide('realSite', real);
}

function addBrief(content: string, number: number): void {
  const folder = join(content, 'briefs/made-up', `port-${number}`);
  const month = String((number % 12) + 1).padStart(2, '0');
  const date = `${2000 + (number % 5)}-${month}-11`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'en.md'),
    `---
title: Port number ${number}
summary: One of many ports.
date: "${date}"
type: background
authors: [desk]
topics: [trade]
regions: [coast]
---

Port ${number} is like the others.[^tolls]

[^tolls]: [@courier-tolls-2014].
`,
  );
}
