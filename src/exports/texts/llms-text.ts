import type { ListedBrief, ListedBriefs } from './listed-brief.ts';
import { escapeWords, writeGoal } from './markdown-words.ts';

/** What the file says beside the briefs, in the site's first language. */
export interface LlmsWords {
  /** One paragraph on what there is. */
  about: string;
  /** What the texts of each language stand under. */
  languages: readonly { language: string; name: string }[];
  /** Further files for programs. */
  files: readonly { name: string; url: string }[];
}

// Of ten thousand briefs the newest; the list of all is among the files.
const mostListed = 200;

/** The site for language models, in the form of llmstxt.org: the newest briefs of each language as Markdown. */
export function toLlmsText({ name, description, briefs }: ListedBriefs, words: LlmsWords): string {
  const sections = words.languages.flatMap(({ language, name: heading }) => {
    const own = briefs.filter((brief) => brief.language === language).slice(0, mostListed);
    return own.length > 0 ? [`## ${escapeWords(heading)}`, own.map(line).join('\n')] : [];
  });
  const files = words.files.map((file) => link(file.name, file.url)).join('\n');
  return `${[`# ${escapeWords(name)}`, `> ${escapeWords(description)}`, escapeWords(words.about), ...sections, '## Optional', files].join('\n\n')}\n`;
}

function line({ title, summary, markdown }: ListedBrief): string {
  return `${link(title, markdown.url)}: ${escapeWords(summary)}`;
}

function link(name: string, url: string): string {
  return `- [${escapeWords(name)}](${writeGoal(url)})`;
}
