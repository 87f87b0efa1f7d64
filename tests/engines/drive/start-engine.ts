import type { EngineName, RunningEngine } from './engine.ts';
import { startPlaywright } from './playwright-engine.ts';
import { startWebKit } from './webkit-engine.ts';

/** Starts an engine, once more where it dies at its start. */
export async function startEngine(name: EngineName): Promise<RunningEngine> {
  const start = () => (name === 'webkit' ? startWebKit() : startPlaywright(name));
  try {
    return await start();
  } catch (error) {
    console.log(`${name} did not start, and is started again: ${String(error)}`);
    return start();
  }
}
