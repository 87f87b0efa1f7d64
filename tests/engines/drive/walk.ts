import { test } from '@playwright/test';
import { type Ability, cannot } from './cannot.ts';
import type { EngineName, RunningEngine } from './engine.ts';
import { startEngine } from './start-engine.ts';
import { WalkPage } from './walk-page.ts';

/** The engine of a run, as the configuration gives it. */
export interface EngineOptions {
  engineName: EngineName;
  siteAddress: string;
}

interface Shared {
  /** Walks, in the one engine of a worker; it is started anew after a walk that failed. */
  goFor: (body: (page: WalkPage) => Promise<void>) => Promise<void>;
}

const engineTest = test.extend<object, EngineOptions & Shared>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  siteAddress: ['', { option: true, scope: 'worker' }],
  goFor: [
    async ({ engineName, siteAddress }, use) => {
      let running: RunningEngine | undefined;
      const stop = async () => {
        await running?.stop();
        running = undefined;
      };
      const once = async (body: (page: WalkPage) => Promise<void>) => {
        running ??= await startEngine(engineName);
        const page = new WalkPage(engineName, running.driver, siteAddress);
        await makeFresh(page);
        await body(page);
      };
      await use(async (body) => {
        try {
          await once(body);
        } catch (error) {
          const hadDied = (await running?.hasDied()) ?? false;
          await stop();
          // Only what drives the page is forgiven, and once.
          if (!hadDied) throw error;
          console.log(`${engineName} died and is started again: ${String(error)}`);
          await once(body);
        }
      });
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Declares a walk through the site, which goes in each engine: `walk('title', going(async (page) => …))`. */
export const walk = engineTest;

/** What a walk does; skipped where the table says that the engine cannot do what it needs. */
export function going(
  body: (page: WalkPage) => Promise<void>,
  { needs = [] }: { needs?: readonly Ability[] } = {},
) {
  return async ({ goFor, engineName }: EngineOptions & Shared): Promise<void> => {
    for (const ability of needs) {
      const reason = cannot[engineName][ability];
      engineTest.skip(reason !== undefined, reason);
    }
    await goFor(body);
  };
}

// A page without scripts or policy of its own, in which the next walk finds nothing of the last one.
async function makeFresh(page: WalkPage): Promise<void> {
  await page.open('robots.txt');
  await page.read(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.resize(1000, 800);
  await page.away();
}
