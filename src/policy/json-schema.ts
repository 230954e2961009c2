import { z } from 'zod';
import { conditionFormat, counterFormat, policyFormat, ruleFormat, toolFormat } from './format-schema.ts';
import { actions, defaults } from './format.ts';
import type { LoadCode } from './load/problems.ts';

type JsonSchema = Record<string, unknown>;

/** What the engine takes where a text belongs: any single value, as it is written. */
const text = ['string', 'number', 'boolean'];

/** Where nothing may stand as well: null counts as left out. */
const optionalText = [...text, 'null'];

const isOneOf = (field: string, ...values: readonly unknown[]): JsonSchema => ({
  required: [field],
  properties: { [field]: { enum: values } },
});

const valueOf = (operators: readonly string[], value: JsonSchema): JsonSchema => ({
  if: isOneOf('op', ...operators),
  then: { required: ['value'], properties: { value } },
});

const none: JsonSchema = { type: ['array', 'null'], maxItems: 0 };

/** What may stand in a rule together. The engine turns a rate_limit into a rule of its own before it looks at the action. */
const ruleDemands: JsonSchema = {
  if: { required: ['rate_limit'], properties: { rate_limit: { not: { enum: ['', null] } } } },
  then: {
    properties: { action: { not: { const: 'deny' } }, conditions: none, state: { type: 'null' } },
  },
  else: {
    properties: { action: { enum: [...actions, '', null] } },
    if: isOneOf('action', 'deny'),
    then: { properties: { conditions: none } },
    else: {
      required: ['conditions'],
      properties: { conditions: { type: 'array', contains: { type: 'object' } } },
    },
  },
};

/** Where the engine takes more than the format says, or asks for more than one field can say. */
const changes = new Map<unknown, JsonSchema>([
  // The engine takes the number as well: it reads the version as it is written.
  [policyFormat.shape.version, { const: undefined, type: undefined, enum: ['1', 1] }],
  [policyFormat.shape.description, { type: optionalText }],
  [policyFormat.shape.default, { type: undefined, enum: [...defaults, '', null] }],
  [
    policyFormat.shape.hide,
    {
      type: ['array', 'null'],
      // White space as the engine trims it. It leaves out entries that say nothing.
      items: {
        type: optionalText,
        pattern: '[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]',
      },
      // Twice nothing is not twice the same.
      anyOf: [{ uniqueItems: true }, { contains: { type: 'null' } }],
    },
  ],
  [policyFormat.shape.tools, { type: ['object', 'null'] }],
  [toolFormat, { type: ['object', 'null'] }],
  [toolFormat.shape.rules, { type: ['array', 'null'] }],
  [ruleFormat, { type: ['object', 'null'], ...ruleDemands }],
  [ruleFormat.shape.name, { type: text }],
  [ruleFormat.shape.action, { type: undefined, enum: undefined }],
  [
    ruleFormat.shape.rate_limit,
    { type: ['string', 'null'], pattern: '^$|^\\+?0*[1-9][0-9]*/(?:minute|hour|day)$' },
  ],
  [ruleFormat.shape.conditions, { type: ['array', 'null'] }],
  [ruleFormat.shape.on_deny, { type: optionalText }],
  [ruleFormat.shape.state, { type: ['object', 'null'] }],
  [
    conditionFormat,
    {
      type: ['object', 'null'],
      required: ['path', 'op'],
      allOf: [
        valueOf(['in', 'not_in'], { type: 'array' }),
        valueOf(['lt', 'lte', 'gt', 'gte'], { type: 'number' }),
        valueOf(['exists'], { type: 'boolean' }),
        valueOf(['regex'], { type: 'string' }),
      ],
    },
  ],
  [counterFormat.shape.counter, { type: text }],
  [counterFormat.shape.increment, { type: ['number', 'null'], minimum: undefined, maximum: undefined }],
  [counterFormat.shape.increment_from, { type: ['string', 'null'], pattern: '^$|^args\\.' }],
]);

/**
 * What the engine refuses and only loading a policy finds: what of each kind the schema lets through. A text that is no YAML, or
 * that repeats a key, is left to the program that reads it.
 */
export const beyondTheSchema: Readonly<Partial<Record<LoadCode, string>>> = {
  'version-not-1': 'A number that is 1 and is written otherwise, such as 1.0 or 01.',
  'duplicate-hide-entry':
    'A name that is written once as a text and once as a number, or beside an empty entry.',
  'malformed-rate-limit': 'More than 9,223,372,036,854,775,807 calls.',
  'malformed-regex': 'Every expression that is not in RE2 syntax.',
  'number-needed': 'A whole number above 9,223,372,036,854,775,807.',
  'duplicate-counter':
    'Every one: two rules of a tool keep the same counter, or have a limit for the same window.',
  'unknown-counter': 'Every one: a condition reads a counter that no rule of that tool keeps.',
};

/**
 * The policy format as a JSON Schema for editors, which complete keys and mark mistakes by it: all that the engine refuses and a
 * schema can state. Draft 7 is the newest that the YAML language server, and so the common editors, understand in full.
 *
 * @param id the address at which the schema is published
 */
export function policyJsonSchema(id: string): Record<string, unknown> {
  const schema = z.toJSONSchema(policyFormat, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const change = changes.get(zodSchema) ?? {};
      for (const [key, value] of Object.entries(change)) {
        if (value === undefined) Reflect.deleteProperty(jsonSchema, key);
        else Object.assign(jsonSchema, { [key]: value });
      }
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: id,
    title: 'Intercept policy, version 1',
    description:
      'Which tool calls an agent may make. The Intercept engine reads it; a key that is not listed here has no effect.',
    ...rest,
  };
}
