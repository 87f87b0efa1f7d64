const pause = 2000;

let expected = 0;
let begun = 0;
let last = Date.now();

/** Adds the pages of a route to those a build is about to make. */
export function expectPages<T>(routes: T[]): T[] {
  expected += routes.length;
  return routes;
}

/** Counts a page that is being made; says on standard error how far the build has come, every two seconds. */
export function countPage(): void {
  begun++;
  const now = Date.now();
  if (import.meta.env.DEV || now - last < pause) return;
  last = now;
  process.stderr.write(`pages: ${begun} of ${expected} known so far\n`);
}
