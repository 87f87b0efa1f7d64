import { siteSchema } from '../../model/records/site.ts';
import { readTextFile } from '../files/read-file.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import type { Settings } from '../../settings.ts';

/** What the build's wiring needs of site.yaml; throws when the file is missing or wrong. */
export function readSite({ contentDir, siteUrl }: Pick<Settings, 'contentDir' | 'siteUrl'>) {
  const file = 'site.yaml';
  const text = readTextFile(contentDir, file);
  const site = typeof text === 'string' ? readYaml(text, siteSchema, { file, offset: 0 }) : [text];
  if (isFaults(site)) throw new Error(site.map(({ message }) => `${file}: ${message}`).join('\n'));
  return {
    origin: siteUrl ?? new URL(site.address).origin,
    languages: site.languages,
  };
}
