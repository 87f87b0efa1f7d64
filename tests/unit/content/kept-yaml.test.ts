import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { keptReading, withKeptYaml } from '../../../src/content/read/kept-yaml.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-kept-'));
const folder = pathToFileURL(`${dir}/`);

afterAll(() => {
  rmSync(dir, { recursive: true });
});

// Each reading as a process of its own would make it, and how often something was parsed.
function readAll(texts: readonly string[], data: (text: string) => unknown = (text) => ({ text })) {
  let parsed = 0;
  const read = withKeptYaml(folder, 'a folder', () =>
    texts.map((text) =>
      keptReading('topics', text, () => {
        parsed++;
        return { data: data(text), isWhole: !text.includes('fault') };
      }),
    ),
  );
  return { read, parsed };
}

describe('YAML that was read before', () => {
  it('is not read again, and is as it was', () => {
    const { read } = readAll(['a', 'b']);
    expect(readAll(['a', 'b'])).toEqual({ read, parsed: 0 });
    expect(readAll(['a', 'c'])).toEqual({ read: [{ text: 'a' }, { text: 'c' }], parsed: 1 });
  });

  it('is somebody’s own each time', () => {
    readAll(['same']);
    const [one, other] = readAll(['same', 'same']).read;
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
  });

  it('is read again where it had a fault, or is more than data', () => {
    readAll(['fault']);
    expect(readAll(['fault']).parsed).toBe(1);
    const withMore = () => ({ day: new Date(0), none: undefined });
    readAll(['more'], withMore);
    expect(readAll(['more'], withMore)).toEqual({ read: [withMore()], parsed: 1 });
  });

  it('is read again where what was kept is damaged', () => {
    readAll(['x', 'y']);
    const [file = ''] = readdirSync(join(dir, 'read'));
    const path = join(dir, 'read', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"x"', '"z"'));
    expect(readAll(['x', 'y'])).toEqual({ read: [{ text: 'x' }, { text: 'y' }], parsed: 2 });
  });
});
