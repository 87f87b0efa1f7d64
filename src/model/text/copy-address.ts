// Services that keep copies of other people's pages.
const keepers =
  /^https?:\/\/(?:www\.)?(?:(?:web|wayback|archive-it)\.archive\.org\/(?:web|all|\d+)\b|(?:wayback|swap)\.[\w.-]+\/|archive\.(?:ph|is|today|vn|li|md|fo)\/|perma\.cc\/|webcitation\.org\/|ghostarchive\.org\/|webarchive\.(?:nationalarchives\.gov\.uk|loc\.gov|org\.uk)\/|webcache\.googleusercontent\.com\/)/i;

/** Whether an address leads to an archived copy of a page, and not to the page itself. */
export function isArchivedCopy(address: string): boolean {
  return keepers.test(address);
}

/** The day an archived copy was made, where its address says it: `https://web.archive.org/web/20150818123456/…`. */
export function dayOfCopy(address: string): string | undefined {
  const [, year, month, day] =
    /^https?:\/\/[^/]+\/(?:\S*?\/)?(\d{4})(\d\d)(\d\d)(?:\d{6})?(?:[a-z]{2}_)?\//.exec(address) ??
    [];
  const text = [year, month, day].join('-');
  return isArchivedCopy(address) && year !== undefined && isDay(text) ? text : undefined;
}

function isDay(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
}

/** The host of an address, by which a copy is told whose publisher is not known. */
export function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;
}
