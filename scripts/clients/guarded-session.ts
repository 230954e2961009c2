/** Clients with the hook that the page on hooks tells them to call, each in a home of its own and with a stand-in for the model. */
import { access, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { programOutput } from './program-output.ts';
import { standInModel, type WantedCall } from './stand-in-model.ts';

/** How a client is set up and started. */
interface HookClient {
  readonly packageName: string;
  readonly version: string;
  /** The words before its settings on the page on hooks, and where it reads them. */
  readonly heading: string;
  readonly settings: string;
  /** Writes what else it has to know. `server` starts the server of the tools; `name` is what the page calls it. */
  readonly prepare: (home: string, name: string, server: ServerStart) => Promise<void>;
  readonly words: (home: string, name: string, model: string) => readonly string[];
  readonly environment: (model: string) => Readonly<Record<string, string>>;
  readonly program: string;
}

interface ServerStart {
  readonly command: string;
  readonly args: readonly string[];
}

/** Of the client's own settings only those are set without which it would not start here, or would ask a person. */
export const hookClients: readonly HookClient[] = [
  {
    packageName: '@anthropic-ai/claude-code',
    version: '2.1.331',
    heading: '**Claude Code**',
    settings: '.claude/settings.json',
    program: 'claude',
    prepare: (home, name, server) =>
      writeJson(join(home, 'servers.json'), { mcpServers: { [name]: server } }),
    words: (home, name) => [
      ...['-p', 'Go.', '--mcp-config', join(home, 'servers.json'), '--strict-mcp-config'],
      ...['--allowedTools', `mcp__${name}__*`],
    ],
    environment: (model) => ({
      ANTHROPIC_BASE_URL: model,
      ANTHROPIC_API_KEY: 'none',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      // The model is told of every tool at once. Else it would have to look for them first.
      ENABLE_TOOL_SEARCH: 'false',
    }),
  },
  {
    packageName: '@openai/codex',
    version: '0.169.0',
    heading: '**Codex**',
    settings: '.codex/hooks.json',
    program: 'codex',
    prepare: (home, name, { command, args }) =>
      writeFile(
        join(home, '.codex/config.toml'),
        `model = "stand-in"
model_provider = "stand-in"

[model_providers.stand-in]
name = "stand-in"
wire_api = "responses"

[mcp_servers.${name}]
command = ${JSON.stringify(command)}
args = ${JSON.stringify(args)}
default_tools_approval_mode = "approve"
`,
      ),
    // Nobody is there to trust the hook.
    words: (_home, _name, model) => [
      ...['exec', '--skip-git-repo-check', '--dangerously-bypass-hook-trust'],
      ...['-c', `model_providers.stand-in.base_url="${model}/v1"`, 'Go.'],
    ],
    environment: () => ({}),
  },
  {
    packageName: '@google/gemini-cli',
    version: '0.61.0',
    heading: '**Gemini CLI**',
    settings: '.gemini/settings.json',
    program: 'gemini',
    async prepare(home, name, server) {
      const path = join(home, '.gemini/settings.json');
      const hooks: unknown = JSON.parse(await readFile(path, 'utf8'));
      const rest = {
        security: { auth: { selectedType: 'gemini-api-key' } },
        privacy: { usageStatisticsEnabled: false },
        mcpServers: { [name]: server },
      };
      await writeJson(path, Object.assign(rest, hooks));
    },
    words: () => ['-p', 'Go.', '--yolo', '--skip-trust', '-m', 'gemini-2.5-pro'],
    environment: (model) => ({ GEMINI_API_KEY: 'none', GOOGLE_GEMINI_BASE_URL: model }),
  },
];

/** What a session came to. */
export interface Session {
  /** The tools that were called at the server, by all sessions of this home so far. */
  readonly reached: readonly string[];
  /** What the model was told of each of its calls. */
  readonly results: readonly string[];
  /** What the client printed. */
  readonly output: string;
}

/** A client in a home of its own. */
export interface GuardedClient {
  readonly policyPath: string;
  readonly settingsPath: string;
  readonly session: (turns: readonly (readonly WantedCall[])[]) => Promise<Session>;
  readonly remove: () => Promise<void>;
}

/** Sets a client up as the page says, with the checker and a policy of these texts. `place` is where it is installed. */
export async function guardedClient(
  client: HookClient,
  place: string,
  {
    checker,
    policy,
    tools,
  }: { readonly checker: string; readonly policy: string; readonly tools: readonly string[] },
): Promise<GuardedClient> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'guarded-')));
  const settings = settingsAfter(client.heading, await readFile('content/docs/hooks.mdx', 'utf8'));
  const [, file = ''] = /--policy ~\/(\S+)/.exec(settings) ?? [];
  const [, name = ''] = /--mcp-server (\S+)/.exec(settings) ?? [];
  const [policyPath, settingsPath, calls] = [file, client.settings, 'calls.jsonl'].map((each) =>
    join(home, each),
  );
  if (policyPath === undefined || settingsPath === undefined || calls === undefined || name === '')
    throw new Error(`The settings after ${client.heading} name no policy or no server.`);
  for (const path of [policyPath, settingsPath]) await mkdir(dirname(path), { recursive: true });
  await writeFile(join(dirname(policyPath), 'policy.mjs'), checker);
  await writeFile(policyPath, policy);
  await writeFile(settingsPath, withMoreTime(settings));
  const server = {
    command: process.execPath,
    args: [resolve('scripts/clients/recording-server.ts'), calls, ...tools],
  };
  await client.prepare(home, name, server);
  return {
    policyPath,
    settingsPath,
    async session(turns) {
      const model = await standInModel(turns);
      try {
        const environment = {
          PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
          HOME: home,
          ...client.environment(model.address),
        };
        const program = join(place, 'node_modules/.bin', client.program);
        const words = client.words(home, name, model.address);
        const output = await programOutput(program, words, { environment, seconds: 180 });
        return { reached: await readCalls(calls), results: model.results(), output };
      } finally {
        await model.close();
      }
    },
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The block of JSON that follows these words on the page. */
function settingsAfter(heading: string, page: string): string {
  const [, settings = ''] = /```json\n([^]*?)```/.exec(page.slice(page.indexOf(heading))) ?? [];
  return settings;
}

/** A busy machine must not be what stops a call. */
const withMoreTime = (settings: string): string =>
  settings.replaceAll(/("timeout": \d+)/g, '$10').replaceAll(' hook ', ' hook --timeout 90 ');

const writeJson = (path: string, value: unknown): Promise<void> =>
  writeFile(path, JSON.stringify(value, null, 2));

async function readCalls(path: string): Promise<string[]> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? (await readFile(path, 'utf8')).trimEnd().split('\n') : [];
}
