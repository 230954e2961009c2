import type { Explanation } from './explanation.ts';

/** Nine anchors, each ten times the one before: a billion values. */
const manyAliases = `version: "1"
tools:
  ping:
    rules:
      - name: x
        conditions:
          - path: args.x
            op: in
            value:
              - &a [x, x, x, x, x, x, x, x, x, x]
${Array.from(
  'bcdefghi',
  (name, index) =>
    `              - &${name} [${Array<string>(10)
      .fill(`*${'abcdefgh'.charAt(index)}`)
      .join(', ')}]`,
).join('\n')}
`;

/** The text is YAML, but has another shape than a policy. */
export const wrongShape = {
  'wrong-shape': {
    meaning: 'Something else stands where the format wants a text, a list or a mapping.',
    example: `version: "1"
hide: new_order
`,
  },
  'duplicate-key': {
    meaning: 'A mapping has each key once. With two, it is not clear which one counts.',
    example: `version: "1"
default: deny
default: allow
`,
  },
  'value-does-not-fit-tag': {
    meaning: 'A tag such as !!int says how to read a value, and this value cannot be read in that way.',
    example: `version: "1"
hide: [!!int three]
`,
  },
  'merge-needs-mapping': {
    meaning: 'The key << takes over the entries of another mapping. Something else stands there.',
    example: `version: "1"
tools: { <<: all }
`,
  },
  'key-not-text': {
    meaning: 'A key is a single value, such as the name of a tool, not a list or a mapping.',
    example: `version: "1"
tools: { [ping]: { rules: [] } }
`,
  },
  'alias-contains-itself': {
    meaning: 'A value repeats itself inside itself, so it has no end.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: in
            value: &pairs [BTCUSDT, *pairs]
`,
  },
  'too-many-aliases': {
    meaning:
      'A few anchors that repeat each other can stand for millions of values. The engine stops counting and refuses the file.',
    example: manyAliases,
  },
} satisfies Record<string, Explanation>;
