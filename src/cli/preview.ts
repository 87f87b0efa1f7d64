import { readSettings } from '../settings.ts';
import { previewSite } from './preview-site.ts';

await previewSite(readSettings());
