import type { CslName } from './csl-item.ts';

const particle = String.raw`(?:d[aeiou]|de la|del|della|de los|dos|du|la|le|van|von|van de[nr]?|von de[mr]|ten|ter|zu|bin|ibn|bint)`;
const particles = new RegExp(`^(${particle}(?: ${particle})*) (?=\\S)`, 'u');
const article = /^((?:al|el|ad|an|ar|as|ash|at|az)-|d['’])(?=\p{Lu})/u;

/** A family name with its particle apart, under whose next letter it is filed: `al-Jubeir`, `de Mistura`, `van der Berg`. */
export function familyName(family: string): Pick<CslName, 'family' | 'non-dropping-particle'> {
  const [matched = '', own = ''] = particles.exec(family) ?? article.exec(family) ?? [];
  if (matched === '') return { family };
  return { 'non-dropping-particle': own, family: family.slice(matched.length) };
}

/**
 * A person's name in parts, as far as it tells them: where the family name is given, or where a name in
 * Latin letters has one given name, a family name and at most particles between them. Any other stays whole,
 * since which of three names is the family's differs from land to land.
 */
export function personName(name: string, family?: string): CslName {
  const known = family ?? lastName(name);
  if (known === undefined) return { literal: name };
  const given = name.replace(known, ' ').replaceAll(/\s+/g, ' ').trim();
  if (given === name || given === '') return { literal: name };
  return { ...familyName(known), given };
}

function lastName(name: string): string | undefined {
  const [, given = '', rest = ''] =
    /^(\p{Script=Latin}\S*) (\p{Script=Latin}.*)$/u.exec(name) ?? [];
  if (given === '' || !/^\p{Lu}\p{Ll}/u.test(given)) return undefined;
  const { family = '' } = familyName(rest);
  return family.includes(' ') ? undefined : rest;
}

/** A name as lists sort it: `de Mistura, Staffan`, `King, Martin Luther, Jr.`; a name that is whole stays so. */
export function sortedName({ literal, family = '', given, suffix, ...rest }: CslName): string {
  if (literal !== undefined) return literal;
  const particle = rest['non-dropping-particle'] ?? '';
  const joint = particle === '' || /[-'’]$/.test(particle) ? '' : ' ';
  const first = [given, rest['dropping-particle']].filter(Boolean).join(' ');
  return [`${particle}${joint}${family}`, first, suffix].filter(Boolean).join(', ');
}

/** A name as sentences have it: `Staffan de Mistura`. */
export function plainName(name: CslName): string {
  const { given, suffix, 'dropping-particle': dropping, ...rest } = name;
  return [given, dropping, sortedName(rest), suffix].filter(Boolean).join(' ');
}
