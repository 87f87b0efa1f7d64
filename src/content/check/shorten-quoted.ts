// What is longer than this is known by how it begins.
const longest = 80;
const quotations = /`([^`]*)`|“([^”]*)”/g;

/** A message in which what it quotes is no longer than a line: a picture or a whole paragraph is cut. */
export function shortenQuoted(message: string): string {
  if (message.length <= longest) return message;
  return message.replace(quotations, (quoted: string) =>
    quoted.length <= longest + 2 ? quoted : `${quoted.slice(0, longest - 20)}…${quoted.slice(-1)}`,
  );
}
