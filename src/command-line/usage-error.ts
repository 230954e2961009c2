/** Said of a command that was called wrongly, or of a file that cannot be read: exit status 2. */
export class UsageError extends Error {}
