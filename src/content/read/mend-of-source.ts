import { isFullDate, isPartialDate } from '../../model/language/dates.ts';
import { likelyDate } from './likely-date.ts';

/** What to ask or to do about a value of a source that does not fit. */
interface Mending {
  question?: string;
  hint?: string;
}

/** What was most likely meant by a date, a name or a number of a source, by what was expected there. */
export function mendOfSource(found: string, expected: string, name: string): Mending | undefined {
  if (/^a (?:real )?date such as/.test(expected)) return mendDate(found, name, expected);
  if (expected.startsWith('a list of names') || expected.includes('`literal`')) {
    const list = `[${nameOf(found)}]`;
    const isItem = /^\d+$/.test(name);
    return { hint: isItem ? `Write \`${nameOf(found)}\`.` : `Write \`${name}: ${list}\`.` };
  }
  if (expected.startsWith('a DOI')) {
    const isAddress = /^https?:\/\//i.test(found);
    return {
      hint: isAddress
        ? `Write it as \`URL\`: an address is a DOI only where it begins with \`https://doi.org/\`.`
        : 'Take it from the document’s own page: it begins with `10.`, a number and a slash.',
    };
  }
  if (/^an ISBN|^an ISSN/.test(expected)) {
    return {
      hint: 'Compare it with the document: a digit is wrong, missing or in another’s place.',
    };
  }
  if (expected.startsWith('the document’s own address')) {
    return { hint: `Write \`archived: ${found}\`, and as \`URL\` the address that was copied.` };
  }
  return undefined;
}

/** What day was most likely meant where one is expected: never a guess where it may be two. */
export function mendDay(found: string, name: string): Mending {
  const meant = likelyDate(found.replace(marksAround, ''));
  if (meant !== undefined && isFullDate(meant)) {
    return { question: ` Did you mean \`${meant}\`?`, hint: `Write \`${name}: ${meant}\`.` };
  }
  const bare = found.replace(marksAround, '');
  if (bare !== found && isFullDate(bare)) return { hint: `Write \`${name}: ${bare}\`.` };
  if (/^\d{4}-\d\d-\d\d$/.test(bare)) return { hint: 'Write a day that this month has.' };
  return { hint: 'Write the year, the month and the day, in this order and in Western digits.' };
}

const marksAround = /^[“”„«»‘’‹›]+|[“”„«»‘’‹›]+$/g;

function mendDate(found: string, name: string, expected: string): Mending {
  if (/^(?:n\.?\s?d\.?|undated|no date|د\.?\s?ت\.?|بلا تاريخ)$/iu.test(found.trim())) {
    return { hint: `Take \`${name}\` out: what has no date is printed without one.` };
  }
  if (/^(?:forthcoming|in press|قيد النشر)$/iu.test(found.trim())) {
    return { hint: `Write \`status: ${found.trim()}\` instead.` };
  }
  const meant = likelyDate(found);
  // A day of ours is known.
  if (meant === undefined || (expected.startsWith('a real') && !isPartialDate(meant))) return {};
  return { question: ` Did you mean \`${meant}\`?`, hint: `Write \`${name}: ${meant}\`.` };
}

// A family name is known by the comma behind it.
function nameOf(found: string): string {
  const [, family, given] = /^([^,]+),\s*(.+)$/.exec(found) ?? [];
  if (family !== undefined) return `{ family: ${family}, given: ${given} }`;
  return `{ literal: ${/[:#{}[\],&*!|>'"%@`]/.test(found) ? JSON.stringify(found) : found} }`;
}
