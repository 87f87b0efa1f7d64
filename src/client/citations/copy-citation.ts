/** Copies the citation that a button stands under, as text and as HTML, and sends word of it where that has worked. */
export async function copyCitation(button: Element): Promise<void> {
  const citation = button.closest('dd')?.previousElementSibling;
  if (!citation) return;
  const { lang, dir } = document.documentElement;
  const html = citation.innerHTML.trim().replaceAll('\n', '<br>');
  const item = new ClipboardItem({
    'text/plain': blobOf(plainText(citation), 'text/plain'),
    'text/html': blobOf(`<p lang="${lang}" dir="${dir}">${html}</p>`, 'text/html'),
  });
  try {
    await navigator.clipboard.write([item]);
  } catch {
    return;
  }
  const detail = document.querySelector<HTMLElement>('.cite-styles')?.dataset['copied'];
  button.dispatchEvent(new CustomEvent('copied', { bubbles: true, detail }));
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}

// Words of the other direction stand apart in plain text as they do on the page.
function plainText(citation: Element): string {
  const turns = document.documentElement.dir === 'rtl';
  const texts = [...citation.childNodes].map((node) => {
    const text = node.textContent ?? '';
    const isApart = turns && node instanceof HTMLElement && node.matches('bdi, i');
    return isApart ? `\u2068${text}\u2069` : text;
  });
  return texts.join('').trim();
}
