import stringWidth from 'string-width';

/** Words on lines no wider than so many cells of a terminal, each line behind an indentation; what is wider alone stands alone. */
export function wrapWords(text: string, indentation: string, width = 80): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indentation.length + stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => `${indentation}${each}`).join('\n');
}
