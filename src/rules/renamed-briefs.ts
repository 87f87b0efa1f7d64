import { pastAddresses } from '../addresses/past-addresses.ts';
import type { Content } from '../model/reading/content.ts';

/** The slugs that briefs once had, each with what it is now: by recorded moves, and by ledgers that went along with their folders. */
export function renamedBriefs(content: Content): Map<string, string> {
  const recorded = pastAddresses(content).links.flatMap(([from, to]): [string, string][] => {
    const [old, now] = [from, to].map((path) => /^\/briefs\/([^/]+)\/$/.exec(path)?.[1]);
    return old && now ? [[old, now]] : [];
  });
  const unrecorded = [...content.briefs.values()].flatMap(
    ({ id, ledger: { brief } }): [string, string][] =>
      brief === undefined || brief === id || content.briefs.has(brief as typeof id)
        ? []
        : [[brief, id]],
  );
  return new Map([...recorded, ...unrecorded]);
}
