import type { ShortForm, ShortLimit, ShortRule } from './short-form.ts';

/** What a short form means, written so that the engine takes it. What cannot be said in its format is a comment. */
export function equivalentPolicy({ default: fallback, tools }: ShortForm): string {
  const isClosed = fallback === 'deny';
  const lines = [
    'version: "1"',
    ...(isClosed ? [] : ['# Tools that are not listed stay open. Write "default: deny" to close them.']),
    `default: ${isClosed ? 'deny' : 'allow'}`,
    'tools:',
    ...tools.flatMap(({ name, rules }) => toolLines(name, rules)),
  ];
  return `${lines.join('\n')}\n`;
}

function toolLines(name: string, rules: readonly ShortRule[]): string[] {
  const seen = new Set<string>();
  const written = rules.flatMap(ruleLines).filter((rule) => {
    // A tool can have one limit for each window; the engine refuses a second one.
    if (rule.window === null) return true;
    if (seen.has(rule.window)) return false;
    return seen.add(rule.window);
  });
  const lines = written.flatMap((rule) => rule.lines);
  const hasRule = lines.some((line) => !line.trimStart().startsWith('#'));
  return [`  ${quoted(name)}:`, hasRule ? '    rules:' : '    rules: []', ...lines];
}

/** A rule's lines, and the window it limits when it does. */
interface WrittenRule {
  readonly lines: readonly string[];
  readonly window: string | null;
}

function ruleLines({ action, limit, reason, others }: ShortRule): WrittenRule[] {
  const notes = others.map((key) => comment(`Not carried over: ${key}.`));
  const rules: WrittenRule[] = [{ lines: notes, window: null }];
  if (action === 'deny') {
    const message = reason || 'This tool is not allowed.';
    return [...rules, { lines: [...entry('denied', 'action: deny', message)], window: null }];
  }
  return limit === null ? rules : [...rules, limitLines(limit, reason)];
}

const windows = [
  { window: 'minute', seconds: 60 },
  { window: 'hour', seconds: 3600 },
  { window: 'day', seconds: 86_400 },
];

/** A window the engine has not is rounded up to the next: the same number of calls in more time is never looser. */
function limitLines({ max, seconds }: ShortLimit, reason: string): WrittenRule {
  if (max === null || max < 1 || seconds === null || seconds < 1)
    return {
      lines: [comment('The limit could not be read: write rate_limit as <calls>/minute.')],
      window: null,
    };
  const next = windows.find((each) => seconds <= each.seconds);
  if (next === undefined)
    return { lines: [comment('The engine has no window longer than a day.')], window: null };
  const { window } = next;
  const note =
    seconds === next.seconds
      ? []
      : [comment(`It was ${max} in ${seconds} seconds. The engine counts by the ${window}.`)];
  const message = reason || `No more than ${max} calls a ${window}. Wait, then call again.`;
  return {
    lines: [...note, ...entry(`${max} calls a ${window}`, `rate_limit: ${max}/${window}`, message)],
    window,
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
