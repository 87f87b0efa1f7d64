import { headerRules, hostFiles, rareTypes } from './host-rules.ts';

/** Options of rclone, each a word of its own. */
type Options = readonly string[];

// Its names change with its content, so a page may name such a file before it is there, or after: it goes up first.
const caching = headerRules.find(({ name }) => name === 'Cache-Control');

/**
 * A script that puts the site into a store that rclone knows, each file once and with its headers.
 *
 * rclone leaves alone what it finds as it is, headers included, so no file may be among those of two steps. It compares
 * by digests: to bring a date up to date it would write a file anew, without its headers.
 */
export function uploadScript(): string {
  return `#!/bin/sh
# Made by Pincite with each build: puts the site into a store that rclone (1.54 or newer) knows.
# sh upload.sh REMOTE:BUCKET, and REMOTE:BUCKET/path for a site that lives under a path. What is said behind that is said
# to rclone: --ignore-times writes all anew, also what is there with other headers.
set -eu
to=\${1:?Say where to, as rclone does: sh upload.sh REMOTE:BUCKET}
shift
cd "$(dirname "$0")/.."
put() {
  rclone copy . "$to" --checksum ${filters(privateFiles)} "$@"
}
${steps()
  .map((options) => `put "$@" ${options.join(' ')}`)
  .join('\n')}
`;
}

const privateFiles = ['- /.hosting/**', '- /.pincite', ...hostFiles.map((file) => `- /${file}`)];

function steps(): Options[] {
  const { value = '', instead } = caching ?? {};
  const kept = instead && 'folders' in instead.of ? instead.of.folders.map((at) => `/${at}**`) : [];
  const endingsOf = Map.groupBy(Object.keys(rareTypes), (ending) => rareTypes[ending] ?? '');
  const rare = [...endingsOf].map(([type, endings]) => [
    ...[filters(without(kept)), filters(only(endings.map((ending) => `*${ending}`)))],
    ...[header('Cache-Control', value), header('Content-Type', type)],
  ]);
  const named = Object.keys(rareTypes).map((ending) => `*${ending}`);
  return [
    [filters(only(kept)), header('Cache-Control', instead?.value ?? '')],
    ...rare,
    [filters(without([...kept, ...named])), header('Cache-Control', value)],
  ];
}

function only(patterns: readonly string[]): string[] {
  return [...patterns.map((pattern) => `+ ${pattern}`), '- *'];
}

function without(patterns: readonly string[]): string[] {
  return patterns.map((pattern) => `- ${pattern}`);
}

function filters(rules: readonly string[]): string {
  return rules.map((rule) => `--filter '${rule}'`).join(' ');
}

function header(name: string, value: string): string {
  return `--header-upload '${name}: ${value}'`;
}
