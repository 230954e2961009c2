import type { Command } from './command.ts';
import { answerLine } from './answer-line.ts';
import { readOptions } from './options.ts';
import { readLines } from './read-lines.ts';
import { serverOfPolicies } from './servers.ts';
import { UsageError } from './usage-error.ts';

/** Output is handed over in pieces of about this many characters. */
const pieceLength = 64 * 1024;

export const batchCommand: Command = {
  help: `Reads a JSON object a line: {"id": …, "policy": "the YAML text", "calls": [{"tool", "arguments", "at",
"upstream"}]}, and writes one a line, in the same order. In place of "tool" and "arguments" a call may
have "params", as a client sends them, or be the whole JSON-RPC message:
{"id", "verdict", "errors": [{"place", "code", "message", "line", "column"}], "warnings": [the same],
"decisions": [{"decision", "message", "rule"}]}. A line that cannot be read is answered in its place
with {"id": null, "line", "error"}.

A decision is "allow", "deny", or "forward" with a "reason": the engine cannot read the call and passes
it on to the server without looking at it.

  --server ID   as for check
  --tools FILE  as for check
  --help        this text

Exit status: 0 every line could be read, 1 some could not, 2 wrong use.
`,

  async run(args, console, program) {
    const { values, positionals } = readOptions(args, {
      server: { type: 'string' },
      tools: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('batch reads standard input and takes no file names.');
    const serverOf = await serverOfPolicies(values, console, program);
    let allRead = true;
    let piece = '';
    for await (const line of readLines(console.input)) {
      const { answer, isRead } = answerLine(line, serverOf);
      if (answer === null) continue;
      allRead &&= isRead;
      piece += `${answer}\n`;
      if (piece.length < pieceLength) continue;
      await console.write(piece);
      piece = '';
    }
    await console.write(piece);
    return allRead ? 0 : 1;
  },
};
