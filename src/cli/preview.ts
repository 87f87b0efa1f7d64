import { readSettings } from '../content/settings.ts';
import { previewSite } from './preview-site.ts';

await previewSite(readSettings());
