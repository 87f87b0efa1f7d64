/** What a page of the site is called; nothing where it cannot be had. */
export async function fetchTitle(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('h1')?.textContent.trim().replace(/\s+/g, ' ');
  } catch {
    return undefined;
  }
}
