import { hash } from 'node:crypto';
import { mediaTypes, unknownMediaType } from '../model/files/media-types.ts';
import {
  compressedTypes,
  escapePattern,
  headerRules,
  hostFiles,
  patternOf,
  wellKnown,
} from './host-rules.ts';
import { defaultFolder, type HostedSite } from './hosted-site.ts';

/** The configuration of nginx, to be included in its `http` block; the folder of the site is to be put in by hand. */
export function nginxConf({ origin, base, moved }: HostedSite): string {
  const { hostname, port } = new URL(origin);
  // Several sites may be included in one server.
  const key = hash('sha1', origin + base).slice(0, 6);
  const variableOf = (header: string) =>
    `$pincite_${key}_${header.toLowerCase().replaceAll('-', '_')}`;
  const varied = headerRules.filter(({ instead }) => instead);
  const bare = base.slice(0, -1);
  return `# Made by Pincite with each build, to be included in the http block. Say where the output folder lies in the
# line \`alias\`; for TLS let certbot, or whoever brings certificates, add to a copy.
${varied.map(({ name, value, instead }) => map(variableOf(name), value, instead && [patternOf(instead.of, base), instead.value])).join('')}
server {
	listen ${port || '80'};
	listen [::]:${port || '80'};
	server_name ${hostname};
	server_tokens off;
	absolute_redirect off;
	error_page 403 404 =404 ${quote(`${base}404.html`)};

	charset utf-8;
	charset_types ${charsetTypes.join(' ')};
	gzip on;
	gzip_vary on;
	gzip_proxied any;
	gzip_types ${compressedTypes.join(' ')};

${headerRules.map(({ name, value, instead }) => `\tadd_header ${name} ${instead ? variableOf(name) : quote(value)} always;`).join('\n')}

	location ${quote(base)} {
		alias ${defaultFolder}/;
		index index.html;
		default_type ${unknownMediaType};
		types {
${typeLines()}
		}
		location ~ ${quote(`^${escapePattern(base)}(${hostFiles.join('|')})$|/\\.(?!${escapePattern(wellKnown.slice(1))}/)`)} {
			return 404;
		}
${Object.entries(mediaTypes.named).map(namedType).join('')}	}
${moved.map(redirect).join('')}${bare === '' ? '' : elsewhere(bare)}}
`;
}

function map(variable: string, value: string, instead?: readonly [string, string]): string {
  const line = instead ? `\t${quote(`~*${instead[0]}`)} ${quote(instead[1])};\n` : '';
  return `map $uri ${variable} {\n\tdefault ${quote(value)};\n${line}}\n`;
}

function namedType([name, type]: [string, string]): string {
  return `		location ~ ${quote(`/${escapePattern(name)}$`)} {
			types {}
			default_type ${type};
		}
`;
}

function redirect([from, to]: readonly [string, string]): string {
  return `	location ^~ ${quote(from)} {
		rewrite ${quote(`^${escapePattern(from)}(.*)$`)} ${quote(`${to}$1`)} permanent;
	}
`;
}

function elsewhere(bare: string): string {
  return `	location = ${quote(bare)} {
		return 301 ${quote(`${bare}/`)};
	}
	location / {
		return 404;
	}
`;
}

const types = Object.entries(mediaTypes.byEnding).map(
  ([ending, type]) => [ending.slice(1), type.replace(/;.*/, ''), type.includes('charset')] as const,
);

// HTML may not be named, which nginx takes for granted.
const charsetTypes = distinct(types.filter(([, , hasCharset]) => hasCharset).map(([, it]) => it));

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== 'text/html');
}

function typeLines(): string {
  return distinct(types.map(([, type]) => type))
    .concat('text/html')
    .map((type) => {
      const endings = types.filter(([, of]) => of === type).map(([ending]) => ending);
      return `\t\t\t${type} ${endings.join(' ')};`;
    })
    .join('\n');
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\')}"`;
}
