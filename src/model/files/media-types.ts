// Names that say more than how they end.
const named: Readonly<Record<string, string>> = {
  'cite.json': 'application/vnd.citationstyles.csl+json',
  'sources.json': 'application/vnd.citationstyles.csl+json',
  'feed.json': 'application/feed+json',
  'feed.xml': 'application/atom+xml',
};

// Types that a host cannot know by itself, or that few do; those of documents stand below.
const rare: Readonly<Record<string, string>> = {
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  ...rare,
};

// Citations, which editors may publish, too.
const rareDocuments: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
};

// Documents that editors may publish beside their texts.
const documents: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odp': 'application/vnd.oasis.opendocument.presentation',
  '.zip': 'application/zip',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.geojson': 'application/geo+json',
  ...rareDocuments,
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
};

/** How names of documents end that may be published as they are; none that a browser would run. */
export const documentEndings: readonly string[] = [...Object.keys(documents), '.txt', '.json'];

/** Media types of files by their whole names, and by how names end, and of both those that hosts may not know by themselves: for hosts that are told of them. */
export const mediaTypes = {
  named,
  byEnding: { ...types, ...documents },
  rare: { ...named, ...rareDocuments, ...rare },
} as const;

/** What a file is sent as whose name says nothing of it: what no browser opens. */
export const unknownMediaType = 'application/octet-stream';

/** The media type of a file by its name. */
export function mediaTypeOf(file: string): string {
  const name = file.toLowerCase().replace(/^.*\//s, '');
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  return named[name] ?? types[ending] ?? documents[ending] ?? unknownMediaType;
}
