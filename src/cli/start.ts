import { readSettings } from '../settings.ts';
import { buildSite } from './build-site.ts';
import { previewSite } from './preview-site.ts';

const settings = readSettings();
if (await buildSite(settings)) await previewSite(settings);
else process.exitCode = 1;
