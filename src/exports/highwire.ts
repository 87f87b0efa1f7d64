import { isoDateOf } from '../model/citation/csl-date.ts';
import type { CslItem } from '../model/citation/csl-item.ts';
import { sortedName } from '../model/citation/csl-name.ts';

/** The `<meta>` elements, by name and content, from which reference managers and Google Scholar file a page. */
export function toHighwire(item: CslItem): [name: string, content: string][] {
  const fields: [string, string | undefined][] = [
    ['citation_title', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['citation_author', sortedName(name)]),
    ['citation_publication_date', item.issued && isoDateOf(item.issued)?.replaceAll('-', '/')],
    ['citation_technical_report_institution', item.publisher],
    ['citation_technical_report_number', item.number],
    ['citation_language', item.language],
    ['citation_public_url', item.URL],
  ];
  return fields.flatMap(([name, content]): [string, string][] =>
    content ? [[name, content]] : [],
  );
}
