import { realSite } from '../../build/real-site.ts';
import { addressOfServer, serveFolder } from './static-server.ts';

// Playwright starts this, with the port in the environment, and ends it.
const server = await serveFolder(await realSite(), { port: Number(process.env['TEST_PORT'] ?? 0) });
console.log(`Serving the site at ${addressOfServer(server)}`);
