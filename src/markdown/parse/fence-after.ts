const fence = /^(`{3,}|~{3,})/;

/** The fence of code that is open behind a line, or nothing; `open` is the one that was open before it. */
export function fenceAfter(written: string, open: string): string {
  const [found = ''] = fence.exec(written) ?? [];
  if (open === '')
    return found.startsWith('`') && written.slice(found.length).includes('`') ? '' : found;
  const closes = found.startsWith(open) && written.slice(found.length).trim() === '';
  return closes ? '' : open;
}
