import type { Content } from '../model/reading/content.ts';
import type { BriefId } from '../model/records/ids.ts';
import type { Fault } from '../model/reading/issue.ts';
import { renamedBriefs } from './renamed-briefs.ts';
import { listedIds, namedId, reportUnknown, type UsedId } from './unknown-ids.ts';

const listed = ['related', 'later'] as const;

/** The lead brief of the site and the briefs that each names are there; published ones name no draft, and a lead that is one yet leads later. */
export function findUnknownBriefs(content: Content): Fault[] {
  const { briefs, site } = content;
  const all = [...briefs];
  const published = new Map(all.filter(([, { first }]) => !first.data.draft));
  const drafts = new Map(all.filter(([, { first }]) => first.data.draft));
  const named = (some: typeof briefs) =>
    [...some.values()].flatMap(({ first: { file, data } }) =>
      listed.flatMap((field) => listedIds(file, field, data[field])),
    );
  const lead = site ? namedId(site.file, 'lead', site.data.lead) : [];
  const renamed = renamedBriefs(content);
  const known = { rule: 'brief-unknown', kind: 'brief', listedIn: '`briefs/`', renamed } as const;
  return [
    ...reportUnknown(lead, { ...known, known: briefs }),
    ...lead.filter(({ id }) => drafts.has(id as BriefId)).map(draftAsLead),
    ...reportUnknown(named(published), {
      ...known,
      listedIn: '`briefs/` and no draft',
      known: published,
    }),
    ...reportUnknown(named(drafts), { ...known, known: briefs }),
  ];
}

function draftAsLead({ id, file, at }: UsedId): Fault {
  const message = `Unexpected draft \`${id}\` as the lead brief, expected one that is published.`;
  return { rule: 'lead-draft', file, at, message };
}
