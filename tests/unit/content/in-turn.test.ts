import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inTurn } from '../../../src/content/files/in-turn.ts';

const folder = mkdtempSync(join(tmpdir(), 'pincite-turn-'));
const module = new URL('../../../src/content/files/in-turn.ts', import.meta.url).href;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A process that has the turn until it is ended. */
async function holder() {
  const code = `import { inTurn } from ${JSON.stringify(module)};
    await inTurn(${JSON.stringify(folder)}, 'a build', () => new Promise((resolve) => {
      console.log('has it');
      setTimeout(resolve, 1e8);
    }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it('who comes later waits, and says once for whom', async () => {
  const lines: string[] = [];
  const done: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const one = inTurn(folder, 'a build', async () => {
    await first.promise;
    done.push('first');
  });
  const two = inTurn(
    folder,
    'a check',
    () => Promise.resolve(done.push('second')),
    (line) => {
      lines.push(line);
      first.resolve(undefined);
    },
  );
  await Promise.all([one, two]);
  expect(done).toEqual(['first', 'second']);
  expect(lines).toEqual([
    `waiting for a build (process ${process.pid}), which works on ${folder}\n`,
  ]);
});

it('two folders have turns of their own, and what throws ends its turn', async () => {
  const failing = inTurn(folder, 'a build', () =>
    inTurn(`${folder}-2`, 'a build', () => Promise.reject(new Error('no'))),
  );
  await expect(failing).rejects.toThrow('no');
  expect(await inTurn(folder, 'a build', () => Promise.resolve(7))).toBe(7);
});

it('a process that is killed leaves nothing in the way', async () => {
  const child = await holder();
  let told = '';
  const after = inTurn(
    folder,
    'a check',
    () => Promise.resolve('done'),
    (line) => {
      told += line;
      child.kill('SIGKILL');
    },
  );
  expect(await after).toBe('done');
  expect(told).toContain(`a build (process ${child.pid})`);
});
