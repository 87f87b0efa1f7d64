import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// In a process of its own, since other tests have searched before.
const importAndTell = `
  const { construct } = Reflect;
  const long = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (of, [source, flags]) => {
      if (/u00bc|تشرين/.test(source)) long.push(source);
      return construct(of, [source, flags]);
    },
  });
  const service = new URL('./src/client/search/service/open-service.ts', 'file://' + process.cwd() + '/');
  await import(service);
  const before = long.length;
  const { tokensOf } = await import(new URL('../../../model/text/tokens.ts', service));
  tokensOf('one-two');
  console.log(JSON.stringify({ before, after: long.length }));
`;

test('the search begins without reading the long patterns of words and dates', () => {
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', importAndTell], {
    encoding: 'utf8',
  });
  expect(JSON.parse(told)).toEqual({ before: 0, after: 1 });
});
