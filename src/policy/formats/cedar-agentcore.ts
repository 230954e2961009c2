import { cedarText, type ArgumentView, type Ordering } from './cedar/condition.ts';
import { permitsOf, type Permit } from './cedar/permits.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { nameProblems, spell } from './names.ts';
import { standingsOf } from './standings.ts';

const signs: Readonly<Record<Ordering, string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

/** AgentCore types the arguments by the server's own declaration; a whole number stays one. */
const view: ArgumentView = {
  record: 'context.input',
  attribute: (argument) => argument,
  marks: () => [],
  compare: (found, operator, bound) => `${found} ${signs[operator]} ${bound}`,
  greatestNumber: Number.MAX_SAFE_INTEGER,
  isForScalars: false,
  caveats: { numbers: [], missing: [] },
};

/** Stands for the gateway until the reader puts its ARN there; nothing matches it. */
const gateway = 'AgentCore::Gateway::"arn:aws:bedrock-agentcore:REGION:ACCOUNT:gateway/GATEWAY"';

/** What the format is, in words. */
export const agentcoreFacts: FormatFacts = {
  id: 'agentcore',
  title: 'AgentCore (Cedar)',
  client: 'Amazon Bedrock AgentCore policy',
  language: 'text',
  extension: 'cedar',
  files: [{ scope: 'one gateway', paths: [{ system: 'any', path: 'policy.cedar' }] }],
  use: 'Put your gateway’s ARN in place of the one in the file, add each statement to the policy engine, and set the engine to ENFORCE. The server’s name is that of the gateway’s target.',
  undo: 'Take the statements out of the policy engine.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'no', conditions: 'partly', rateLimit: 'no' },
};

/** Cedar policies for a gateway of Amazon Bedrock AgentCore, one statement a tool. */
export const agentcore: FormatRenderer = {
  id: 'agentcore',
  nameProblems: nameProblems('agentcore'),

  render({ policy }, tools, { serverName }) {
    const { permits, losses } = permitsOf(standingsOf(policy, tools), view);
    const active = permits.some(({ withheld }) => withheld.length === 0);
    const statements = [
      '// Put the ARN of your gateway in place of the one below.',
      ...(active ? [] : [`forbid(\n  principal,\n  action,\n  resource == ${gateway}\n);`]),
      ...permits.map((permit) => statement(serverName, permit)),
    ];
    return { text: `${statements.join('\n\n')}\n`, losses: losses.list() };
  },
};

function statement(server: string, { tool, condition, withheld, isOffered }: Permit): string {
  const reason = `// ${tool} is closed: these policies cannot hold ${withheld.join('; ')}.`;
  if (!isOffered) return reason;
  const action = `AgentCore::Action::${cedarText(spell('agentcore', server, tool))}`;
  const head = `permit(\n  principal,\n  action == ${action},\n  resource == ${gateway}\n)`;
  const text = condition === '' ? `${head};` : `${head} when {\n    ${condition}\n};`;
  if (withheld.length === 0) return text;
  const commented = text.replaceAll(/^/gm, '// ');
  return `${reason}\n${commented}`;
}
