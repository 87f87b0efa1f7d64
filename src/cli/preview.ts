import { readSettings } from '../settings.ts';
import { previewSite } from './preview-site.ts';

try {
  await previewSite(readSettings());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
