import type { Value } from '../value.ts';
import { anythingWithEntries } from './anything.ts';
import { list, mapOf } from './collections.ts';
import { text, wholeNumber } from './scalars.ts';
import { optional, struct } from './struct.ts';

/** A condition as written, right or wrong. */
export interface WrittenCondition {
  path: string;
  op: string;
  value: Value;
}

/** A counter as written. */
export interface WrittenCounter {
  counter: string;
  window: string;
  increment: bigint;
  increment_from: string;
}

/** A rule as written. What is left out is empty. */
export interface WrittenRule {
  name: string;
  action: string;
  rate_limit: string;
  conditions: readonly WrittenCondition[];
  on_deny: string;
  state: WrittenCounter | null;
}

/** The rules of a tool as written. */
export interface WrittenTool {
  rules: readonly WrittenRule[];
}

/** A policy as written: it has the shape of one, but may say what the engine refuses. */
export interface WrittenPolicy {
  version: string;
  description: string;
  default: string;
  hide: readonly string[];
  tools: ReadonlyMap<string, WrittenTool>;
}

const condition = struct<WrittenCondition>({
  wanted: 'a condition (a mapping)',
  empty: () => ({ path: '', op: '', value: null }),
  fields: {
    path: text('Write the path as text, such as args.symbol.'),
    op: text('Write one operator, such as eq.'),
    value: anythingWithEntries,
  },
});

const counter = struct<WrittenCounter>({
  wanted: 'a counter (a mapping)',
  empty: () => ({ counter: '', window: '', increment: 0n, increment_from: '' }),
  fields: {
    counter: text('Write the name of the counter as text.'),
    window: text('Write one of minute, hour and day.'),
    increment: wholeNumber('Write a whole number without quotes, such as 1.'),
    increment_from: text('Write the path of one argument, such as args.limit.'),
  },
});

const rule = struct<WrittenRule>({
  wanted: 'a rule (a mapping)',
  empty: () => ({ name: '', action: '', rate_limit: '', conditions: [], on_deny: '', state: null }),
  fields: {
    name: text('Write the name as text; in quotes if it begins with [ or {.'),
    action: text('Write one action: evaluate or deny.'),
    rate_limit: text('Write calls per window, such as rate_limit: 30/minute.'),
    conditions: list(condition, 'a list of conditions', 'Begin each condition with "- ".'),
    on_deny: text('Write the message as text; in quotes if it begins with [ or {.'),
    state: optional(counter),
  },
});

const tool = struct<WrittenTool>({
  wanted: 'a mapping with the key rules',
  empty: () => ({ rules: [] }),
  fields: { rules: list(rule, 'a list of rules', 'Begin each rule with "- ".') },
});

/** The shape of a whole policy. */
export const policy = struct<WrittenPolicy>({
  wanted: 'a mapping',
  hint: 'Begin the file with version: "1", and write default, hide and tools below it, each at the beginning of a line.',
  empty: () => ({ version: '', description: '', default: '', hide: [], tools: new Map() }),
  fields: {
    version: text('Write version: "1".'),
    description: text('Write the description as text; in quotes if it begins with [ or {.'),
    default: text('Write default: allow or default: deny.'),
    hide: list(
      text('Write the name of one tool.'),
      'a list of tool names',
      'Begin each tool name with "- ", or write [name, name].',
    ),
    tools: mapOf(
      tool,
      'a mapping from tool names to their rules',
      'Write each tool as "name:" on a line of its own.',
    ),
  },
});
