import { mediaTypes, unknownMediaType } from '../model/files/media-types.ts';
import {
  compressedTypes,
  escapePattern,
  headerRules,
  hostFiles,
  missingHeaders,
  patternOf,
  wellKnown,
} from './host-rules.ts';
import { defaultFolder, type HostedSite } from './hosted-site.ts';

/** The configuration of Caddy; where the site lies and how it is reached may be said by variables of the environment. */
export function caddyfile({ origin, base, moved }: HostedSite): string {
  const { host, protocol } = new URL(origin);
  const address = protocol === 'http:' ? `http://${host}` : host;
  const html = mediaTypes.byEnding['.html'] ?? '';
  return `# Made by Pincite with each build. SITE_DIR says where the output folder lies, SITE_ADDRESS how it is reached.
{$SITE_ADDRESS:${address}} {
	root * {$SITE_DIR:${defaultFolder}}
	encode {
		zstd
		gzip
		match {
${['text/html', ...compressedTypes].map((type) => `\t\t\theader Content-Type ${type}*`).join('\n')}
		}
	}

${maps(base)}
	route {
		header {
			Content-Type {media_type}
${headerRules.map(({ name, value, instead }) => `\t\t\t${name} ${instead ? `{${variableOf(name)}}` : quote(value)}`).join('\n')}
		}
		@private {
			path_regexp ${quote(`^${escapePattern(base)}(${hostFiles.join('|')})$|/\\.`)}
			not path ${quote(`${base}${wellKnown}/*`)}
		}
		error @private 404
		@doubled expression \`{http.request.uri.path}.contains("//")\`
		error @doubled 404
${moved.map(redirect).join('')}${files(base)}
	}

	handle_errors {
		rewrite * /404.html
		header {
			Content-Type ${quote(html)}
${Object.entries(missingHeaders)
  .map(([name, value]) => `\t\t\t${name} ${quote(value)}`)
  .join('\n')}
		}
		file_server
	}
}
`;
}

// What each header says, by the path that is asked for; the first pattern that fits counts.
function maps(base: string): string {
  const types = [
    ...Object.entries(mediaTypes.named).map(([name, type]) => [`/${name}`, type] as const),
    ...Object.entries(mediaTypes.byEnding),
  ].map(([ending, type]) => [`${escapePattern(ending)}$`, type] as const);
  const unknown = ['[.][^/]*$', unknownMediaType] as const;
  const html = mediaTypes.byEnding['.html'] ?? '';
  return [
    // A question mark only where something follows it.
    '\tmap {query} {question} {\n\t\t~^(.+)$ ?${1}\n\t\tdefault ""\n\t}\n',
    map('media_type', [...types, unknown], html),
    ...headerRules.flatMap(({ name, value, instead }) =>
      instead ? map(variableOf(name), [[patternOf(instead.of, base), instead.value]], value) : [],
    ),
  ].join('\n');
}

function map(
  variable: string,
  patterns: readonly (readonly [pattern: string, value: string])[],
  otherwise: string,
): string {
  const lines = patterns.map(
    ([pattern, value]) => `\t\t${quote(`~(?i)${pattern}`)} ${quote(value)}\n`,
  );
  return `\tmap {path} {${variable}} {\n${lines.join('')}\t\tdefault ${quote(otherwise)}\n\t}\n`;
}

function redirect([from, to]: readonly [string, string]): string {
  return `		route ${quote(`${from}*`)} {
			uri replace ${quote(from)} ${quote(to)} 1
			redir {uri} permanent
		}
`;
}

function files(base: string): string {
  const serve = `			@folder {
				not path */
				file {path}/index.html
			}
			redir @folder {http.request.orig_uri.path}/{question} permanent
			file_server`;
  if (base === '/') return `\t\thandle {\n${serve}\n\t\t}`;
  const bare = base.slice(0, -1);
  return `		redir ${quote(bare)} ${quote(base)} permanent
		handle_path ${quote(`${base}*`)} {
${serve}
		}
		error 404`;
}

function variableOf(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}

// No value has a quotation mark of this kind.
function quote(text: string): string {
  return `\`${text}\``;
}
