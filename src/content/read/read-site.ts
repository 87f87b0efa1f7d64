import { siteSchema } from '../../model/records/site.ts';
import { readTextFile } from '../files/read-file.ts';
import { salvageText } from '../files/salvage-text.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { salvageFields } from './salvage-fields.ts';
import { siteStandIns } from './stand-ins.ts';
import type { Settings } from '../../settings.ts';

/** What the wiring needs of site.yaml; throws when the file is missing or wrong, but in `dev`. */
export function readSite({
  contentDir,
  siteUrl,
  isDev,
}: Pick<Settings, 'contentDir' | 'siteUrl' | 'isDev'>) {
  const file = 'site.yaml';
  const text = readTextFile(contentDir, file);
  const typed = typeof text === 'string' ? readYaml(text, siteSchema, { file, offset: 0 }) : [text];
  const site =
    isFaults(typed) && isDev
      ? salvageFields(salvageText(contentDir, file), siteSchema, siteStandIns(contentDir, []))
      : typed;
  if (isFaults(site)) throw new Error(site.map(({ message }) => `${file}: ${message}`).join('\n'));
  return {
    origin: siteUrl ?? new URL(site.address).origin,
    languages: site.languages,
  };
}
