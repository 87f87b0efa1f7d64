/** Text made safe for HTML and for attribute values between double quotes. */
export function escapeHtml(text: string): string {
  // Most texts have none of these signs.
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
