import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command is called with; `--help` is among the options of every one. */
export interface Command<Options extends NonNullable<ParseArgsConfig['options']>> {
  /** What `--help` prints. */
  usage: string;
  options?: Options;
  /** Whether what went wrong says enough in its message. */
  isPlain?: (error: unknown) => boolean;
  /** Whether it takes words beside options. */
  takesWords?: boolean;
}

/** What a command was called with. */
export interface Arguments<Options extends NonNullable<ParseArgsConfig['options']>> {
  values: ReturnType<typeof parseArgs<{ options: Options }>>['values'];
  words: string[];
}

/**
 * Runs a command: exit status 0 where it is done, 1 where it says it is not, 2 for wrong arguments (a
 * `TypeError`, told with the usage) or where it failed by itself.
 */
export async function runCommand<const Options extends NonNullable<ParseArgsConfig['options']>>(
  { usage, options, isPlain = () => false, takesWords = false }: Command<Options>,
  run: (given: Arguments<Options>) => Promise<boolean> | boolean,
): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', default: false } },
      allowPositionals: takesWords,
    });
    if ((values as { help?: boolean }).help) console.log(usage);
    else if (
      !(await run({
        values: values as unknown as Arguments<Options>['values'],
        words: positionals,
      }))
    )
      process.exitCode = 1;
  } catch (error) {
    const isTold = error instanceof Error && isPlain(error);
    const isMisused = error instanceof TypeError;
    console.error(isTold ? error.message : isMisused ? `${error.message}\n\n${usage}` : error);
    process.exitCode = 2;
  }
}
