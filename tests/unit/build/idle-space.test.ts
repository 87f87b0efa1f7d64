import { expect, it } from 'vitest';
import { withoutIdleSpace } from '../../../src/build/html/idle-space.ts';

it('takes away the space between the elements of a head and where blocks begin, end or follow each other, and no other', () => {
  const head = '<html> <head><title>a  b</title>  <meta content="a > <b"> </head> ';
  const body =
    '<body> <p> <a>one</a> <b>two</b> </p> <ul> <li title="a > b"> three </li> </ul><pre><code>  four\n </code></pre></body></html>';
  expect(withoutIdleSpace(head + body)).toBe(
    '<html><head><title>a  b</title><meta content="a > <b"></head> ' +
      '<body><p><a>one</a> <b>two</b></p><ul><li title="a > b">three</li></ul><pre><code>  four\n </code></pre></body></html>',
  );
});

it('leaves what has no body as it is', () => {
  expect(withoutIdleSpace('<p> </p> <p> </p>')).toBe('<p> </p> <p> </p>');
});
