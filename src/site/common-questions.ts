import { groupTitle } from '../catalogue/group-title.ts';
import type { ToolEntry } from '../catalogue/catalogue.ts';
import type { RiskScore } from '../catalogue/risk-score.ts';
import type { Policy } from '../policy/format.ts';
import { loadedLimits } from './policies/rate-limits.ts';

export interface Question {
  readonly question: string;
  readonly answer: string;
}

/** Whether a policy lets no call of a tool through, whatever its arguments. */
const closes = ({ hide, tools }: Policy, tool: string): boolean =>
  hide.includes(tool) || (tools.get(tool) ?? []).some(({ action }) => action === 'deny');

function rateLimitAnswer({ tool: { name }, recommended: { policy, variant } }: ToolEntry): string {
  const limits = loadedLimits(policy, name);
  if (limits.length > 0)
    return `Yes. “${variant.title}” allows ${limits.join(' and ')}. Windows are calendar minutes, hours and days in UTC, and denied calls do not count.`;
  const yes = `Yes, with a rule that says \`rate_limit: 10/minute\` under ${name}.`;
  return closes(policy, name)
    ? `${yes} The recommended policy needs none, because “${variant.title}” lets no call through.`
    : yes;
}

function blockAnswer({ tool: { name }, policies }: ToolEntry): string {
  const leftOut = `Under \`default: deny\` it is enough to leave ${name} out of the file`;
  const closed = policies.find(({ policy }) => closes(policy, name));
  if (closed === undefined) return `${leftOut}.`;
  const take = `Take “${closed.variant.title}” from this page.`;
  return closed.policy.hide.includes(name)
    ? `${take} The tool is then missing from the list that the agent sees, and a call is denied all the same.`
    : `${take} ${leftOut}, but then the agent is not told what to do instead.`;
}

/** The questions asked of every tool, answered from this tool's own facts. */
export function commonQuestions(entry: ToolEntry, risk: RiskScore): Question[] {
  const { tool, server, category, recommended } = entry;
  const { name, endpoint } = tool;
  const request =
    endpoint &&
    `The server sends \`${endpoint.method} ${endpoint.path}\` to ${server.provider ?? 'its service'}.`;
  const list = recommended.policy.hide.includes(name) ? 'hide' : 'tools';
  const group = groupTitle(entry);
  return [
    {
      question: `What does ${name} do?`,
      answer: [tool.summary, request].filter((each) => each !== undefined).join(' '),
    },
    {
      question: `How do I enforce a policy on ${name}?`,
      answer: `Save “${recommended.variant.title}” as \`${server.id}.yaml\` and put \`intercept -c ${server.id}.yaml --\` before the server’s own command, with the full path of each file. If you have a policy, paste the block of ${name} under its \`${list}:\` instead.`,
    },
    {
      question: `What risk level is ${name}?`,
      answer: `${risk.title}, ${risk.score} of 5, category ${category.title}. ${risk.factors.map(({ because }) => because).join(' ')}`,
    },
    { question: `Can I rate-limit ${name}?`, answer: rateLimitAnswer(entry) },
    { question: `How do I block ${name} completely?`, answer: blockAnswer(entry) },
    {
      question: `Which server provides ${name}?`,
      answer: `The ${server.title} (\`${server.package}\` ${server.version}), in its group “${group}”. We read it at commit ${server.commit.slice(0, 7)}.`,
    },
  ];
}
