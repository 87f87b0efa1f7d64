import { escapeHtml } from '../model/text/escape-html.ts';

/** Text made safe for XML and its attributes; XML has no place for most control signs and for halves of signs. */
export function escapeXml(text: string): string {
  return escapeHtml(
    text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''),
  );
}
