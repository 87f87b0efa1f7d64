import { createInterface } from 'node:readline/promises';
import type { AskedTerminal } from './ask-for.ts';
import { Stopped } from './stopped.ts';

/** A terminal to ask at, and how to leave it. */
export interface OpenTerminal extends AskedTerminal {
  close(): void;
}

/** Opens the terminal of a command; whoever ends it (Ctrl+D, Ctrl+C) stops the command. */
export function openTerminal(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): OpenTerminal {
  const lines = createInterface({ input, output });
  const closed = new Promise<never>((_, reject) => {
    lines.once('close', () => {
      reject(new Stopped('\nStopped: nothing was written.'));
    });
  });
  // Closed when all is answered, it has nobody to tell.
  closed.catch(() => undefined);
  return {
    question: (words) => Promise.race([lines.question(words), closed]),
    close: () => {
      lines.close();
    },
  };
}
