import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { beginPages, type PageBuild, type PageLocals } from '../../library/page-build.ts';

/** A page, or a file that is made as pages are, before it is made. */
export interface PageToMake {
  /** Path of its address below the base, without a slash at its end. */
  pathname: string;
  route: RouteData;
}

/** What the bundled code of the project does: it knows the pages of the entries that were written, and makes them. */
export interface PageMaker {
  /** Those of which anything has changed. */
  findPages: (build: PageBuild) => Promise<PageToMake[]>;
  /** Throws what a template throws. */
  makePage: (page: PageToMake, address: URL) => Promise<string | Uint8Array>;
}

const app = createApp({ streaming: false });

// Else Astro would make a page of what went wrong.
app.renderError = (_request, { error, status }) =>
  Promise.reject(error instanceof Error ? error : new Error(`status ${status}: ${String(error)}`));

export const findPages: PageMaker['findPages'] = (build) => {
  beginPages(build);
  return new StaticPaths(app).getAll();
};

export const makePage: PageMaker['makePage'] = async ({ route }, address) => {
  const locals: PageLocals = {};
  const response = await app.render(new Request(address), { routeData: route, locals });
  return locals.html ?? response.bytes();
};
