import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnPolicy } from '../../../src/build/html/own-policy.ts';

const place = '<meta http-equiv="content-security-policy" content="">';
const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(withOwnPolicy(html))?.[1] ?? '';

test('a page runs what stands in it, once each, and no data', () => {
  const page = `${place}<script>a()</script><script type="module">b()</script><script>a()</script><script src="/c.js"></script><script type="application/ld+json">{}</script><style>d{}</style></head>`;
  const policy = policyOf(page);
  expect(policy).toContain(`; script-src 'self' ${hashOf('a()')} ${hashOf('b()')}; style-src`);
  expect(policy).toContain(`; style-src 'self' ${hashOf('d{}')};`);
  expect(policy).toContain("default-src 'none';");
  expect(policy).not.toMatch(/wasm|worker/);
});

test('no script or style in the body is allowed by its hash, whoever wrote it', () => {
  const page = `${place}<script>a()</script></head><body><script>b()</script><style>c{}</style>`;
  const policy = policyOf(page);
  expect(policy).toContain(`; script-src 'self' ${hashOf('a()')}; style-src 'self';`);
});

test('the search alone has a program of bytes, and it and what is kept begin workers', () => {
  expect(policyOf(`${place}<script data-search-worker="/w.js"></script></head>`)).toMatch(
    /worker-src 'self';.*script-src 'self' 'wasm-unsafe-eval'/,
  );
  expect(policyOf(`${place}</head><offline-shelf></offline-shelf>`)).toContain(
    "worker-src 'self';",
  );
});

test('a page without a place for it, as in `dev`, stays as it is', () => {
  expect(withOwnPolicy('<p>$1</p>')).toBe('<p>$1</p>');
});
