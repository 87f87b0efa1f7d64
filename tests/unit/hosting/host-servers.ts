import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { defaultFolder } from '../../../src/hosting/hosted-site.ts';

/** Programs that a site may be served by, and the one that puts it elsewhere, each with its package in Debian. */
const packages = { caddy: 'caddy', nginx: 'nginx-light', rclone: 'rclone' } as const;

/** A program that a site may be served by. */
export type HostServer = 'caddy' | 'nginx';

/** A server that runs, and how to end it. */
export interface RunningServer {
  address: string;
  stop: () => Promise<void>;
}

/** Those that are here, after the missing ones were installed where that is possible: as root on Debian. */
export function ensurePrograms(): { servers: HostServer[]; hasRclone: boolean } {
  const all = Object.keys(packages) as (keyof typeof packages)[];
  const missing = all.filter((name) => !find(name));
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...missing.map((name) => packages[name]));
  }
  const absent = all.filter((name) => !find(name));
  if (absent.length > 0) console.log(`Not tried, since they are not here: ${absent.join(', ')}`);
  const servers = (['caddy', 'nginx'] as const).filter((name) => find(name));
  return { servers, hasRclone: !absent.includes('rclone') };
}

/** Serves a folder by the configuration that a build wrote, with nothing changed but where it lies and listens. */
export async function startServer(
  name: HostServer,
  { folder, config, base, work }: { folder: string; config: string; base: string; work: string },
): Promise<RunningServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  mkdirSync(work, { recursive: true });
  const program = find(name) ?? name;
  const child =
    name === 'caddy'
      ? startCaddy(program, { config, work, address, folder })
      : startNginx(program, { config, work, port, folder });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  while (!(await answers(address + base))) {
    if (child.exitCode !== null) throw new Error(`${name} ended:\n${said}`);
  }
  return {
    address,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

interface Start {
  config: string;
  work: string;
  folder: string;
}

function startCaddy(
  program: string,
  { config, work, address, folder }: Start & { address: string },
) {
  const file = join(work, 'Caddyfile');
  // Its own interface for commands would want a port that may be taken.
  writeFileSync(file, `{\n\tadmin off\n}\n${config}`);
  return launch(program, ['run', '--config', file, '--adapter', 'caddyfile'], {
    ...{ SITE_DIR: folder, SITE_ADDRESS: address },
    ...{ HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
}

function startNginx(program: string, { config, work, port, folder }: Start & { port: number }) {
  const own = config
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`)
    .replace(/\tlisten \[::\].*\n/, '')
    .replace(`alias ${defaultFolder}/;`, `alias "${folder}/";`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${work};`)
    .join('\n');
  const file = join(work, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off;\nmaster_process off;\npid ${work}/pid;\nerror_log stderr;\nevents {}
http {\naccess_log off;\n${temporary}\n${own}}\n`,
  );
  return launch(program, ['-c', file, '-p', work, '-e', 'stderr'], {});
}

function launch(
  program: string,
  words: string[],
  environment: Record<string, string>,
): ChildProcess {
  return spawn(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { redirect: 'manual' })).status > 0;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

function find(name: string): string | undefined {
  // Debian keeps servers where only root looks for programs.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function apt(...words: string[]): void {
  spawnSync('apt-get', ['-q', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
