import type { ShortForm, ShortLimit, ShortRule } from './short-form.ts';

/**
 * What a short form means, written so that the engine takes it, and never looser. A tool with a rule that cannot be said in its
 * format is closed, and a comment says why.
 */
export function equivalentPolicy({ default: fallback, tools, others }: ShortForm): string {
  const isClosed = fallback === 'deny';
  const lines = [
    'version: "1"',
    ...others.map((key) => comment(`Not carried over: ${key}.`).trimStart()),
    ...(isClosed ? [] : ['# Tools that are not listed stay open. Write "default: deny" to close them.']),
    `default: ${isClosed ? 'deny' : 'allow'}`,
    'tools:',
    ...tools.flatMap(toolLines),
  ];
  return `${lines.join('\n')}\n`;
}

function toolLines({ name, rules, isUnread }: ShortForm['tools'][number]): string[] {
  const written = isUnread ? [closed(['Its rules could not be read.'])] : rules.flatMap(writtenRule);
  // A tool can have one limit for each window; the engine refuses a second one. The strictest stays.
  const kept = written.filter(
    ({ limit }, index) =>
      limit === null ||
      !written.some(
        ({ limit: other }, at) =>
          other?.window === limit.window &&
          (other.max < limit.max || (other.max === limit.max && at < index)),
      ),
  );
  return [
    `  ${quoted(name)}:`,
    kept.length > 0 ? '    rules:' : '    rules: []',
    ...kept.flatMap(({ lines }) => lines),
  ];
}

/** A rule's lines, and what it limits when it does. */
interface WrittenRule {
  readonly lines: readonly string[];
  readonly limit: { readonly max: number; readonly window: string } | null;
}

function writtenRule({ action, limit, reason, others }: ShortRule): WrittenRule[] {
  const notes = others.map((key) => `Not carried over: ${key}.`);
  if (action === 'deny') {
    const message = reason || 'This tool is not allowed.';
    return [{ lines: [...notes.map(comment), ...entry('denied', 'action: deny', message)], limit: null }];
  }
  if (action !== 'allow' && action !== '') notes.push(`Not carried over: the action ${action}.`);
  if (notes.length > 0) return [closed(notes)];
  return limit === null ? [] : [limitRule(limit, reason)];
}

/** A rule that closes its tool, for what has no counterpart. */
const closed = (why: readonly string[]): WrittenRule => ({
  lines: [
    ...[...why, 'Until it is written here, the tool is closed.'].map(comment),
    ...entry('not carried over', 'action: deny', 'The policy for this tool is not finished. Ask the user.'),
  ],
  limit: null,
});

const windows = [
  { window: 'minute', seconds: 60 },
  { window: 'hour', seconds: 3600 },
  { window: 'day', seconds: 86_400 },
];

/** A window the engine has not is rounded up to the next: the same number of calls in more time is never looser. */
function limitRule({ max, seconds }: ShortLimit, reason: string): WrittenRule {
  if (max === null || max < 1 || seconds === null || seconds < 1)
    return closed(['The limit could not be read: write rate_limit as <calls>/minute.']);
  const next = windows.find((each) => seconds <= each.seconds);
  if (next === undefined) return closed(['The engine has no window longer than a day.']);
  const { window } = next;
  const note =
    seconds === next.seconds
      ? []
      : [comment(`It was ${max} in ${seconds} seconds. The engine counts by the ${window}.`)];
  const message = reason || `No more than ${max} calls a ${window}. Wait, then call again.`;
  return {
    lines: [...note, ...entry(`${max} calls a ${window}`, `rate_limit: ${max}/${window}`, message)],
    limit: { max, window },
  };
}

const entry = (name: string, what: string, message: string): string[] => [
  `      - name: ${name}`,
  `        ${what}`,
  `        on_deny: ${inQuotes(message)}`,
];

const comment = (text: string): string => `      # ${text.replaceAll(/[^\x20-\x7e]/g, '?')}`;

const quoted = (name: string): string =>
  /^[a-z][a-z0-9_-]*$/.test(name) && !['true', 'false', 'null'].includes(name) ? name : inQuotes(name);

/** A text in double quotes, as JSON and YAML both read it. */
const inQuotes = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
