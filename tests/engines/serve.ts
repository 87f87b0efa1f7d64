import { serveFolder } from '../browser/helpers/static-server.ts';
import { walkedSite } from './walked-site.ts';

// Playwright starts this, with the port in the environment, and ends it.
await serveFolder(await walkedSite(), { port: Number(process.env['ENGINES_PORT'] ?? 0) });
