/**
 * The short form of a policy that some catalogues print: rules with `action: allow`, `rate_limit: { max, window }` and
 * `reason`, without `version`. The engine refuses it.
 */
import { resolveAlias, type YamlNode } from '../../yaml/node.ts';
import { readScalar } from '../../yaml/scalar.ts';

export interface ShortRule {
  /** Where it stands, in the engine's notation. */
  readonly place: string;
  /** `allow`, `deny`, or whatever is written; empty when nothing is. */
  readonly action: string;
  readonly limit: ShortLimit | null;
  readonly reason: string;
  /** Keys that have no counterpart here. */
  readonly others: readonly string[];
}

/** So many calls in so many seconds; null for what could not be read. */
export interface ShortLimit {
  readonly max: number | null;
  readonly seconds: number | null;
}

export interface ShortForm {
  readonly default: string;
  readonly tools: readonly {
    readonly name: string;
    readonly rules: readonly ShortRule[];
    /** Whether it is written in another way, so that its rules could not be read. */
    readonly isUnread: boolean;
  }[];
  /** Keys of the policy that have no counterpart here. */
  readonly others: readonly string[];
}

/** What a text says in the short form; null when it does not look like it. */
export function readShortForm(root: YamlNode | null): ShortForm | null {
  if (root === null) return null;
  const top = fieldsOf(root);
  const tools = [...fieldsOf(top.get('tools'))].map(([name, tool]) => {
    const rules = rulesOf(tool, `tools.${name}`);
    return { name, rules: rules ?? [], isUnread: rules === null };
  });
  const rules = tools.flatMap((tool) => tool.rules);
  const marks = [
    !top.has('version'),
    rules.some(({ action, limit }) => action === 'allow' && limit === null),
    rules.some(({ limit }) => limit !== null),
    rules.some(({ reason }) => reason !== ''),
  ];
  // One mark alone is more likely a slip in the engine's own format.
  const isShort = marks.slice(1).includes(true) && marks.filter(Boolean).length >= 2;
  if (!isShort) return null;
  const others = [...top.keys()].filter((key) => !['version', 'default', 'tools'].includes(key));
  return { default: textOf(top.get('default')), tools, others };
}

/** The rules of a tool, which may also stand in the tool's entry itself; null when there are neither. */
function rulesOf(tool: YamlNode, place: string): ShortRule[] | null {
  const fields = fieldsOf(tool);
  const rules = fields.get('rules');
  const list = rules === undefined ? null : resolveAlias(rules);
  if (list?.kind === 'sequence')
    return list.items.map((item, index) => shortRule(item, `${place}.rules[${index}]`));
  return fields.has('action') || fields.has('rate_limit') ? [shortRule(tool, place)] : null;
}

function shortRule(node: YamlNode, place: string): ShortRule {
  const fields = fieldsOf(node);
  const limit = fields.get('rate_limit');
  return {
    place,
    action: textOf(fields.get('action')),
    limit: limit !== undefined && resolveAlias(limit).kind === 'mapping' ? shortLimit(limit) : null,
    reason: textOf(fields.get('reason')),
    others: [...fields.keys()].filter((key) => !['name', 'action', 'rate_limit', 'reason'].includes(key)),
  };
}

function shortLimit(node: YamlNode): ShortLimit {
  const fields = fieldsOf(node);
  const max = textOf(fields.get('max'));
  return {
    max: /^[0-9]{1,15}$/.test(max) ? Number(max) : null,
    seconds: secondsOf(textOf(fields.get('window'))),
  };
}

const unitSeconds = new Map([
  ...['', 's', 'sec', 'second', 'seconds'].map((unit) => [unit, 1] as const),
  ...['m', 'min', 'minute', 'minutes'].map((unit) => [unit, 60] as const),
  ...['h', 'hour', 'hours'].map((unit) => [unit, 3600] as const),
  ...['d', 'day', 'days'].map((unit) => [unit, 86_400] as const),
]);

/** The length of a window such as `60`, `60s`, `1m` or `hour`, in seconds. */
function secondsOf(text: string): number | null {
  const [, count = '', unit = ''] = /^([0-9]{0,9}) ?([a-z]*)$/.exec(text) ?? [];
  const seconds = unitSeconds.get(unit);
  if (seconds === undefined || (count === '' && unit === '')) return null;
  return count === '' ? seconds : Number(count) * seconds;
}

/** The entries of a mapping by the text of their key; none for anything else. */
function fieldsOf(node: YamlNode | undefined): Map<string, YamlNode> {
  const content = node === undefined ? null : resolveAlias(node);
  if (content?.kind !== 'mapping') return new Map();
  return new Map(
    content.entries.flatMap(({ key, value }) => (key.kind === 'scalar' ? [[key.text, value]] : [])),
  );
}

/** The text of a scalar that says something; empty otherwise. */
function textOf(node: YamlNode | undefined): string {
  const content = node === undefined ? null : resolveAlias(node);
  if (content?.kind !== 'scalar' || readScalar(content)?.value === null) return '';
  return content.text;
}
