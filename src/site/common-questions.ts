import { loadedLimits } from './rate-limits.ts';
import type { ToolEntry } from '../catalogue/catalogue.ts';
import type { RiskScore } from '../catalogue/risk-score.ts';

export interface Question {
  readonly question: string;
  readonly answer: string;
}

/** The questions asked of every tool, answered from this tool's own facts. */
export function commonQuestions(entry: ToolEntry, risk: RiskScore): Question[] {
  const { tool, server, category, recommended, policies } = entry;
  const { name } = tool;
  const limits = loadedLimits(recommended.policy, name);
  const closing = policies.find(
    ({ policy }) =>
      policy.hide.includes(name) || (policy.tools.get(name) ?? []).some(({ action }) => action === 'deny'),
  );
  return [
    {
      question: `What does ${name} do?`,
      answer: `${tool.summary} The server sends ${tool.endpoint.method} ${tool.endpoint.path} to Binance.`,
    },
    {
      question: `How do I enforce a policy on ${name}?`,
      answer: `Save “${recommended.variant.title}” from this page as binance.yaml and start the server through the engine: intercept -c binance.yaml -- and the server’s own command. If you have a policy, paste the block of ${name} under its tools or hide list.`,
    },
    {
      question: `What risk level is ${name}?`,
      answer: `${risk.title}, ${risk.score} of 5, category ${category.title}. ${risk.factors.map(({ because }) => because).join(' ')}`,
    },
    {
      question: `Can I rate-limit ${name}?`,
      answer:
        limits.length > 0
          ? `Yes. “${recommended.variant.title}” allows ${limits.join(' and ')}. Windows are calendar minutes, hours and days in UTC. Denied calls do not count.`
          : `Yes, with a rule such as rate_limit: 10/minute under ${name}. The recommended policy has none, because “${recommended.variant.title}” lets no call through.`,
    },
    {
      question: `How do I block ${name} completely?`,
      answer:
        closing === undefined
          ? `Leave ${name} out of a policy that says default: deny.`
          : `Use “${closing.variant.title}” (${closing.variant.id}.yaml). Under default: deny it is enough to leave ${name} out, but then the agent is not told what to do instead.`,
    },
    {
      question: `Which server provides ${name}?`,
      answer: `The ${server.title} (${server.package} ${server.version}), read at commit ${server.commit.slice(0, 7)}. It groups ${name} under “${server.groups.find(({ id }) => id === tool.group)?.title ?? tool.group}”.`,
    },
  ];
}
