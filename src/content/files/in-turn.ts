import { hash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Who has the turn, as it says of itself. */
interface Holder {
  pid: number;
  purpose: string;
}

/**
 * Does something with a folder that only one process at a time may do; who comes later waits, and says for whom.
 *
 * Whoever has the turn listens at an address of this machine that is named after the folder. The system
 * gives it to one process, and takes it back when that one ends, however it ends: nothing is left behind.
 */
export async function inTurn<Result>(
  folder: string,
  purpose: string,
  action: () => Promise<Result>,
  tell: (line: string) => void = (line) => process.stderr.write(line),
): Promise<Result> {
  const server = await takeTurn(folder, purpose, tell);
  try {
    return await action();
  } finally {
    server.close();
  }
}

async function takeTurn(folder: string, purpose: string, tell: (line: string) => void) {
  const address = addressOf(folder);
  for (let isTold = false; ;) {
    const server = await listen(address, { pid: process.pid, purpose });
    if (server) return server;
    const holder = await ask(address);
    if (holder === 'nobody') {
      // Where addresses are files, a process that was killed leaves its own.
      if (!address.startsWith('\0')) rmSync(address, { force: true });
      continue;
    }
    if (!isTold) tell(`waiting for ${nameOf(holder)}, which works on ${folder}\n`);
    isTold = true;
    await pause(200);
  }
}

function listen(address: string, holder: Holder): Promise<Server | undefined> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).end(JSON.stringify(holder));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      // To wait for others is no reason to go on.
      server.unref();
      resolve(server);
    });
  });
}

// A process that is busy answers late: that it is there is enough then.
function ask(address: string): Promise<Holder | 'nobody' | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(address);
    socket.setEncoding('utf8').setTimeout(1000);
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', () => {
      resolve('nobody');
    });
    socket.on('timeout', () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.on('end', () => {
      // It is this function's own process that answers so.
      resolve(answer === '' ? undefined : (JSON.parse(answer) as Holder));
    });
  });
}

function nameOf(holder: Holder | undefined): string {
  return holder ? `${holder.purpose} (process ${holder.pid})` : 'another process';
}

function addressOf(folder: string): string {
  const name = `pincite-${hash('sha1', realOf(folder)).slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
