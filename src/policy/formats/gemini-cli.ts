import { addLostRules } from './answers.ts';
import type { Condition, Rule } from '../format.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { conditionPattern } from './gemini/arguments-pattern.ts';
import { Losses } from './losses.ts';
import { nameProblems } from './names.ts';
import { standingsOf, toolsThat, type Standing, type ToolStanding } from './standings.ts';
import { tomlList, tomlString, tomlText } from './toml-file.ts';

/** The client refuses longer patterns, and goes on without the rule. */
const longestPattern = 2048;

/**
 * Priorities from 951 up stand above all that a reader has allowed with a click, and 999 is the highest there is. The first
 * rule that fits decides, from the highest priority down.
 */
const priorities = { message: 990, answer: 970, closed: 960, others: 951 };

/** What the format is, in words. */
export const geminiCliFacts: FormatFacts = {
  id: 'gemini-cli',
  title: 'Gemini CLI',
  client: 'Gemini CLI policy',
  language: 'toml',
  extension: 'toml',
  files: [
    { scope: 'you', paths: [{ system: 'any', path: '~/.gemini/policies/policy.toml' }] },
    {
      scope: 'everyone on a computer, in a folder that only its administrator may write to',
      paths: [
        { system: 'Linux', path: '/etc/gemini-cli/policies/policy.toml' },
        { system: 'macOS', path: '/Library/Application Support/GeminiCli/policies/policy.toml' },
        { system: 'Windows', path: 'C:\\ProgramData\\gemini-cli\\policies\\policy.toml' },
      ],
    },
  ],
  use: 'Save it as a file of its own. The client does not read policies from a project’s folder.',
  undo: 'Delete the file.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'yes', conditions: 'partly', rateLimit: 'ask' },
};

/** The policy of Gemini CLI, which can hold conditions on arguments as patterns. */
export const geminiCli: FormatRenderer = {
  id: 'gemini-cli',
  nameProblems: nameProblems('gemini-cli'),

  render({ policy }, tools, { serverName }) {
    const standings = standingsOf(policy, tools);
    const losses = new Losses();
    const blocks = (entry: Entry) => block(serverName, entry);

    const limited = standings.tools.filter(({ standing }) => standing === 'limited');
    const carried = limited.map(carry);
    addLostRules(
      losses,
      carried.map(({ standing, lost }) => ({ ...standing, rules: lost })),
    );
    const asked = carried.filter(({ lost }) => lost.length > 0).map(({ standing: { tool } }) => tool);
    losses.add('only-asks', asked);
    losses.add('skips-questions', asked);
    losses.add('shell-bypass');

    const open = toolsThat(standings, 'open');
    const closed = toolsThat(standings, 'closed');
    losses.add('no-message', closed);
    if (standings.others === 'limited') losses.add('only-asks');

    const text = [
      ...carried.flatMap((each) => limitedEntries(each).map(blocks)),
      ...(open.length === 0 ? [] : [blocks({ tools: open, decision: 'allow', priority: priorities.answer })]),
      // The last rule closes whatever no rule above it lets through; these are not covered by it when others are open.
      ...(standings.others === 'closed' || closed.length + limited.length === 0
        ? []
        : [
            blocks({
              tools: [...closed, ...limited.map(({ tool }) => tool)],
              decision: 'deny',
              priority: priorities.closed,
            }),
          ]),
      blocks({ tools: '*', decision: answers[standings.others], priority: priorities.others }),
    ].join('\n');
    return { text, losses: losses.list() };
  },
};

const answers = { closed: 'deny', limited: 'ask_user', open: 'allow' } as const satisfies Record<
  Standing,
  Entry['decision']
>;

/** A rule in the client's own terms. */
interface Entry {
  readonly tools: readonly string[] | '*';
  readonly decision: 'allow' | 'ask_user' | 'deny';
  readonly priority: number;
  readonly pattern?: string | undefined;
  readonly message?: string | undefined;
}

const block = (server: string, { tools, decision, priority, pattern, message }: Entry): string =>
  [
    '[[rule]]',
    `mcpName = ${tomlText(server)}`,
    `toolName = ${tools === '*' ? '"*"' : tools.length === 1 ? tomlText(tools[0] ?? '') : tomlList(tools)}`,
    ...(pattern === undefined ? [] : [`argsPattern = ${tomlString(pattern)}`]),
    `decision = "${decision}"`,
    `priority = ${priority}`,
    ...(message === undefined ? [] : [`denyMessage = ${tomlText(message)}`]),
    '',
  ].join('\n');

/** A limited tool with what of its rules the client can hold. */
interface CarriedTool {
  readonly standing: ToolStanding;
  /** One for each rule of which something is held: a pattern that holds when the rule lets a call through. */
  readonly held: readonly { readonly pattern: string; readonly message: string }[];
  /** The rules, cut down to what is not held. None when all is held. */
  readonly lost: readonly Rule[];
}

function carry(standing: ToolStanding): CarriedTool {
  const held: { pattern: string; message: string }[] = [];
  const lost: Rule[] = [];
  let length = 1;
  for (const rule of standing.rules) {
    const heldHere: string[] = [];
    const lostHere: Condition[] = [];
    for (const condition of rule.conditions) {
      const pattern = conditionPattern(condition);
      // Room is left for (?!…) around them.
      if (pattern === null || length + pattern.length > longestPattern - 10) lostHere.push(condition);
      else {
        heldHere.push(pattern);
        length += pattern.length;
      }
    }
    if (heldHere.length > 0) held.push({ pattern: heldHere.join(''), message: rule.on_deny });
    if (lostHere.length > 0 || rule.state !== null) lost.push({ ...rule, conditions: lostHere });
  }
  return { standing, held, lost };
}

/** The rules with their messages, each for the calls that it denies; then the answer for the calls that pass all of them. */
function limitedEntries({ standing: { tool }, held, lost }: CarriedTool): Entry[] {
  const tools = [tool];
  const messages = held
    .slice(0, priorities.message - priorities.answer - 1)
    .flatMap(({ pattern, message }, index): Entry[] =>
      message === ''
        ? []
        : [
            {
              tools,
              pattern: `^(?!${pattern})`,
              decision: 'deny',
              priority: priorities.message - index,
              message,
            },
          ],
    );
  return [
    ...messages,
    {
      tools,
      pattern: held.length === 0 ? undefined : `^${held.map(({ pattern }) => pattern).join('')}`,
      decision: lost.length === 0 ? 'allow' : 'ask_user',
      priority: priorities.answer,
    },
  ];
}
