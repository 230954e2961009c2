/**
 * Ends the program when its output cannot be written, without a stack trace: silently when the reader has stopped early,
 * as `head` does, and with what the system says otherwise, such as that the disk is full.
 */
export function endOnOutputErrors(): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`The output could not be written: ${message}\n`);
    process.exit(2);
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => process.exit(2));
}
