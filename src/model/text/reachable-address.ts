// Names that lead somewhere else on every machine, and numbers of networks at home.
const ownNames = /(?:^|\.)(?:localhost|local|internal|localdomain)\.?$/;
const ownNumbers = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
const hostName = /^(?:[^.]{1,63}\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\.?$/;

/**
 * Whether an address leads every reader to the same host of the web: `https://` or `http://`, a full name
 * of a host, and nobody's name or password before it, which would be published.
 */
export function isReachable(address: string): boolean {
  const [, authority] = /^https?:\/\/([^/?#]+)/i.exec(address) ?? [];
  // Programs differ in what a backslash means.
  if (authority === undefined || address.includes('\\') || /[@%[\]\s\p{Cc}]/u.test(authority))
    return false;
  const host = URL.parse(address)?.hostname ?? '';
  if (/^[\d.]+$/.test(host)) return !ownNumbers.test(host);
  return hostName.test(host) && host.length <= 253 && !ownNames.test(host);
}
