import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteSchema } from '../../model/records/site.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import type { Settings } from '../../settings.ts';

/** What the build's wiring needs of site.yaml; throws when the file is missing or wrong. */
export function readSite({ contentDir, siteUrl }: Pick<Settings, 'contentDir' | 'siteUrl'>) {
  const file = 'site.yaml';
  const text = readFileSync(join(contentDir, file), 'utf8');
  const site = readYaml(text, siteSchema, { file, offset: 0 });
  if (isFaults(site)) throw new Error(site.map(({ message }) => `${file}: ${message}`).join('\n'));
  return {
    origin: siteUrl ?? new URL(site.address).origin,
    languages: site.languages,
  };
}
