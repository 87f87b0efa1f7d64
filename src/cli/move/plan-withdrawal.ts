import { formatAddresses } from '../../addresses/format-addresses.ts';
import { cutLanguage } from '../../model/addresses.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import type { Content } from '../../model/reading/content.ts';
import type { BriefId } from '../../model/records/ids.ts';
import type { Labels } from '../../model/records/labels.ts';
import type { Language } from '../../model/language/language.ts';
import type { ContentPlan } from './content-plan.ts';
import { knownPlace, type MovableKind } from './kinds.ts';

/** What goes, the day, and why, for readers. */
export interface Withdrawal {
  kind: MovableKind;
  id: string | undefined;
  on: string;
  reason: Labels;
}

const whereNamed = 'It is still named here: take that out, or name another, before it goes.';

/** What withdrawing a thing changes: its file or folder goes, and its addresses say when and why. */
export function planWithdrawal(
  dir: string,
  content: Content,
  { kind, id, on, reason }: Withdrawal,
): ContentPlan {
  const place = knownPlace(dir, content, kind, id);
  const languages = content.site?.data.languages ?? [];
  const lines = [`${place} goes`];
  const entries = (content.addresses?.data.addresses ?? []).map((entry) => {
    const { language, path } = cutLanguage(entry.path, languages);
    if (entry.state !== 'live' || path !== `/${kind}/${id}/`) return entry;
    lines.push(`${entry.path} says that it was withdrawn`);
    const title = titleOf(content, kind, String(id), language);
    return {
      ...{ path: entry.path, state: 'withdrawn' as const, on, reason },
      ...(title === undefined ? {} : { title }),
    };
  });
  if (lines.length === 1 && kind !== 'types') {
    throw new TypeError(
      `${id} was never published: nothing has to be said of it. Delete ${place}.`,
    );
  }
  const texts =
    lines.length === 1
      ? []
      : [[addressFile, formatAddresses({ version: 1, addresses: entries })] as const];
  return { texts: new Map(texts), moved: [], removed: [place], whereNamed, lines };
}

function titleOf(
  content: Content,
  kind: MovableKind,
  id: string,
  language: Language,
): string | undefined {
  if (kind === 'briefs') {
    const brief = content.briefs.get(id as BriefId);
    const texts = brief ? [brief.first, ...brief.translations] : [];
    return texts.find((text) => text.language === language)?.data.title;
  }
  const record = (content[kind] as ReadonlyMap<string, { data: object }>).get(id)?.data;
  const { name, title } = (record ?? {}) as { name?: Labels; title?: string };
  return name?.[language] ?? title;
}
