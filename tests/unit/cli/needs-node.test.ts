import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const script = 'src/cli/needs-node.js';

it('an old Node is told in one sentence, before any command begins', () => {
  const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.2.0' } })`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', old, script], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^Unexpected Node 20\.2\.0 .*24/)]);
  expect(spawnSync(process.execPath, [script]).status).toBe(0);
});

it('every command that is TypeScript asks first', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = Object.values(scripts).filter((command) => /node \S+\.ts/.test(command));
  expect(commands.length).toBeGreaterThan(12);
  expect(commands.filter((command) => !command.startsWith(`node ${script} && `))).toEqual([]);
});
