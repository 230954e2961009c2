import { cedarText, type ArgumentView, type Ordering } from './cedar/condition.ts';
import { permitsOf, type Permit } from './cedar/permits.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { nameProblems } from './names.ts';
import { standingsOf } from './standings.ts';

const methods: Readonly<Record<Ordering, string>> = {
  lt: 'lessThan',
  lte: 'lessThanOrEqual',
  gt: 'greaterThan',
  gte: 'greaterThanOrEqual',
};

/** ToolHive puts `arg_` before the name of an argument and makes a decimal of every number. */
const view: ArgumentView = {
  record: 'resource',
  attribute: (argument) => `arg_${argument}`,
  marks: (argument) => [`arg_${argument}_present`],
  compare: (found, operator, bound) => `${found}.${methods[operator]}(decimal("${bound}.0"))`,
  // What a Cedar decimal holds.
  greatestNumber: 922_337_203_685_477,
  isForScalars: true,
  caveats: { numbers: ['decimals-cut'], missing: ['huge-numbers'] },
};

/** What the format is, in words. */
export const toolhiveFacts: FormatFacts = {
  id: 'toolhive',
  title: 'ToolHive (Cedar)',
  client: 'ToolHive authorization file',
  language: 'yaml',
  extension: 'yaml',
  files: [{ scope: 'one server', paths: [{ system: 'any', path: 'authz.yaml' }] }],
  use: 'Start the server with thv run --authz-config authz.yaml. Take the # from a permission to open its tool without the rules that its comment names.',
  undo: 'Start the server without --authz-config.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'no', conditions: 'partly', rateLimit: 'no' },
};

/** The authorization file of ToolHive: a list of Cedar policies in YAML. */
export const toolhive: FormatRenderer = {
  id: 'toolhive',
  nameProblems: nameProblems('toolhive'),

  render({ policy }, tools) {
    const { permits, losses } = permitsOf(standingsOf(policy, tools), view);
    losses.add(
      'not-listed',
      permits.filter(({ condition }) => condition !== '').map(({ tool }) => tool),
    );
    const active = permits.some(({ withheld }) => withheld.length === 0);
    const lines = [
      'version: "1.0"',
      'type: cedarv1',
      'cedar:',
      '  policies:',
      // The program takes no empty list, and denies what nothing permits.
      ...(active ? [] : [`    - 'forbid(principal, action == Action::"call_tool", resource);'`]),
      ...permits.flatMap(entry),
      '  entities_json: "[]"',
    ];
    return { text: `${lines.join('\n')}\n`, losses: losses.list() };
  },
};

function entry({ tool, condition, withheld, isOffered }: Permit): string[] {
  const reason = `    # ${tool} is closed: ToolHive cannot hold ${withheld.join('; ')}.`;
  if (!isOffered) return [reason];
  const head = `permit(principal, action == Action::"call_tool", resource == Tool::${cedarText(tool)})`;
  const statement = condition === '' ? `${head};` : `${head} when { ${condition.replaceAll(/\s+/g, ' ')} };`;
  const line = `    - '${statement.replaceAll("'", "''")}'`;
  if (withheld.length === 0) return [line];
  return [reason, line.replace('    ', '    # ')];
}
