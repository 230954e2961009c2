import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { guardCall } from '../guard/guard-call.ts';
import { denial, noObjection } from '../guard/hook-answer.ts';
import { readHookEvent, type HookEvent } from '../guard/hook-event.ts';
import { mcpTool } from '../guard/mcp-tool.ts';
import { StateFolder } from '../guard/state-folder.ts';
import type { Policy } from '../policy/format.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Command } from './command.ts';
import { visible, type Console } from './console.ts';
import { decodeText } from './decode-text.ts';
import { readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

const defaultSeconds = 5;

export const hookCommand: Command = {
  help: `Reads a hook event of Claude Code, Codex or Gemini CLI on standard input and answers in that
client's form: a denial when the policy denies the call, and else {}, which leaves the client to its
own rules. Counts are kept in a folder, for all sessions together. Arguments are written nowhere.

What stops it from deciding stops the call: exit status 2, and one line on standard error. Let the
client's command end in "|| exit 2", so that a Node that does not start stops it too.

  --policy FILE       the policy
  --mcp-server NAME   what the client calls the MCP server; other servers' tools pass. Without it the
                      policy is for every MCP server whose calls come here
  --state FOLDER      where counts are kept; a folder for this policy in the user's state folder
                      unless given
  --timeout SECONDS   how long it may take, ${defaultSeconds} unless given
  --explain           says in words what it would do, and counts nothing
  --help              this text

Exit status: 0 answered, 2 the call must be stopped, because something is wrong.
`,

  async run(args, console) {
    const { values, positionals } = readOptions(args, {
      policy: { type: 'string' },
      'mcp-server': { type: 'string' },
      state: { type: 'string' },
      timeout: { type: 'string', default: String(defaultSeconds) },
      explain: { type: 'boolean', default: false },
    });
    if (positionals.length > 0)
      throw new UsageError('hook takes its event from standard input, and the policy with --policy FILE.');
    if (values.policy === undefined) throw new UsageError('Name the policy with --policy FILE.');
    // An empty name is a variable that is not set. Taken as it is, it would guard no server, or count in whatever folder this is.
    for (const name of ['policy', 'mcp-server', 'state'] as const)
      if (values[name] === '') throw new UsageError(`--${name} is empty, expected a name.`);
    const seconds = Number(values.timeout);
    if (!(seconds > 0 && seconds <= 3600))
      throw new UsageError(`--timeout is "${values.timeout}", expected seconds above 0, at most 3600.`);
    let doing = 'reading the hook event, which did not end';
    // Whoever is still at work then must not go on to let the call pass.
    const timer = setTimeout(() => {
      console.writeError(`The time of ${seconds} s was over while ${doing}. The call is stopped.\n`);
      process.exit(2);
    }, seconds * 1000);
    try {
      // To a client, no answer means no objection.
      if (console.isDiscarded && !values.explain)
        throw new UsageError(
          'Nobody can read the answer: standard output is closed, or a device such as /dev/null.',
        );
      const event = readHookEvent(decodeText('The hook event', await readInput('-', console)));
      const tool = mcpTool(event, values['mcp-server'] ?? null);
      doing = 'deciding';
      const given = await answer({ ...values, policy: values.policy, event, tool, console });
      doing = 'writing the answer, which nobody took';
      await console.write(given);
      return 0;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      console.writeError(`${visible(words).replaceAll(/\s*\n\s*/g, ' ')} The call is stopped.\n`);
      return 2;
    } finally {
      clearTimeout(timer);
    }
  },
};

interface Asked {
  readonly policy: string;
  readonly event: HookEvent;
  /** Null when the policy is not for it. */
  readonly tool: string | null;
  readonly state?: string | undefined;
  readonly explain: boolean;
  readonly console: Console;
}

async function answer({ policy: named, event, tool, state, explain, console }: Asked): Promise<string> {
  // In full in what is said, because a client has a folder of its own.
  const file = resolve(console.folder, named);
  const policy = await readPolicy(file, console);
  const about = `${event.phase} ${visible(event.tool)}`;
  if (tool === null) return explain ? `${about}: the policy is not for this tool.\n` : noObjection;
  if (event.phase === 'after') return explain ? `${about}: nothing is left to decide.\n` : noObjection;
  const folder = new StateFolder(
    state === undefined ? await stateFolder(file) : resolve(console.folder, state),
  );
  const clock = new Date();
  const { reason, place } = await folder.change((kept) => {
    const { result, state: changed } = guardCall(policy, tool, event, kept, clock);
    return { result, state: explain ? null : changed };
  });
  if (explain)
    return reason === null
      ? `${about}: no objection.\n`
      : `${about}: denied by ${visible(place)}: ${visible(reason)}\n`;
  return reason === null ? noObjection : denial(event.client, reason);
}

async function readPolicy(file: string, console: Console): Promise<Policy> {
  // Whoever waits for a named pipe cannot be stopped in time.
  const found = await stat(file).catch(() => null);
  if (found?.isFIFO() === true) throw new UsageError(`${file} is a named pipe, expected a file.`);
  const loaded = loadPolicy(await readInput(file, console));
  if (loaded.verdict === 'valid') return loaded.policy;
  const [first] = loaded.problems;
  throw new UsageError(`The policy ${file} does not load: line ${first?.line ?? 1}, ${first?.message ?? ''}`);
}

/** Where counts of a policy are kept: as the system has it, and the same by whatever way the policy is named. */
async function stateFolder(policy: string): Promise<string> {
  const { XDG_STATE_HOME: named = '', LOCALAPPDATA: local = '' } = process.env;
  const own = process.platform === 'win32' && local !== '' ? local : join(homedir(), '.local', 'state');
  // The rule for that variable: a relative name does not count. It would count apart in each folder.
  const base = isAbsolute(named) ? named : own;
  if (!isAbsolute(base))
    throw new UsageError(
      `Your home folder is "${homedir()}", expected a full path. Name a folder with --state.`,
    );
  const name = createHash('sha256')
    .update(await realpath(policy))
    .digest('hex')
    .slice(0, 16);
  return join(base, 'mcp-policy', name);
}
