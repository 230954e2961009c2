/** Where a script reads from and writes to. */
export interface ScriptConsole {
  /** All of standard input. */
  readonly readInput: () => string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether the output goes to a terminal that shows colour. */
  readonly colour: boolean;
}

/** What `npm run` of a name does: a function of the words that it is called with, so that tests need no process. */
export interface Script {
  readonly name: string;
  /** Gives the exit status. What it throws is wrong use. */
  readonly run: (words: readonly string[], console: ScriptConsole) => number | Promise<number>;
}

/** Runs a script: what it throws is said in one message, with the way to its help, and ends in status 2. */
export async function runScript(
  { name, run }: Script,
  words: readonly string[],
  console: ScriptConsole,
): Promise<number> {
  try {
    return await run(words, console);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.writeError(`${message}\nSee npm run ${name} -- --help\n`);
    return 2;
  }
}
