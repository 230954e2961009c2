/** Thrown when the output of a program cannot be written. */
export class OutputError extends Error {
  /** Whether the reader has stopped early, as `head` does. */
  readonly isUnread: boolean;

  constructor({ code, message }: NodeJS.ErrnoException) {
    super(`The output could not be written: ${message}.`);
    this.isUnread = code === 'EPIPE';
  }
}

/**
 * Ends the program when its output cannot be written, without a stack trace: silently when the reader has stopped early, and with
 * what the system says otherwise, such as that the disk is full.
 */
export function endOnOutputErrors(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    endWith(new OutputError(error));
  });
  endOnErrorsOfErrors();
}

/**
 * Writes to standard output, for a command that must know whether what it says arrives. Resolves when the text has been taken.
 * Throws an OutputError when it cannot be.
 */
export function outputWriter(): (text: string) => Promise<void> {
  const { stdout } = process;
  // Each write tells of its error too. Without a listener Node would end with a stack trace.
  stdout.on('error', () => undefined);
  endOnErrorsOfErrors();
  return (text) =>
    new Promise((resolve, reject) => {
      stdout.write(text, (error) => {
        if (error) reject(new OutputError(error));
        else resolve();
      });
    });
}

/** Ends the program after its output could not be written. */
export function endWith({ message, isUnread }: OutputError): never {
  if (isUnread) process.exit();
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** When that which says what is wrong cannot be written either, there is nowhere left to say it. */
function endOnErrorsOfErrors(): void {
  process.stderr.on('error', () => process.exit(2));
}
