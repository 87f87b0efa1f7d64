import { toBriefJson } from './brief-json.ts';
import { toMarkdown } from './brief-markdown.ts';
import type { CarriedBrief } from './carried-brief.ts';

/** A form that the text of a brief can be taken along in. */
export interface TextFormat {
  /** What its files end in. */
  ending: 'md' | 'json';
  /** As people call it. */
  name: string;
  mediaType: string;
  write: (brief: CarriedBrief) => string;
}

/** Every form of the texts of briefs. */
export const textFormats: readonly TextFormat[] = [
  { ending: 'md', name: 'Markdown', mediaType: 'text/markdown', write: toMarkdown },
  { ending: 'json', name: 'JSON', mediaType: 'application/json', write: toBriefJson },
];
