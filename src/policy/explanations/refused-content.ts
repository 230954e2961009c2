import type { Explanation } from './explanation.ts';

/** The policy has the right shape, but says what the engine refuses. */
export const refusedContent = {
  'version-not-1': {
    meaning: 'Every policy begins with the version of the format. There is one so far.',
    example: `default: deny
`,
  },
  'unknown-default': {
    meaning:
      'default says what happens to tools that the policy does not list: allow or deny, in small letters.',
    example: `version: "1"
default: block
`,
  },
  'empty-hide-entry': {
    meaning: 'An entry of hide names no tool.',
    example: `version: "1"
hide: ["  "]
`,
  },
  'duplicate-hide-entry': {
    meaning: 'hide names each tool once.',
    example: `version: "1"
hide: [new_order, new_order]
`,
  },
  'rule-without-name': {
    meaning: 'Every rule has a name. It is what the agent reads when the rule has no on_deny.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - rate_limit: 30/minute
`,
  },
  'unknown-action': {
    meaning:
      'A rule evaluates conditions or denies. There is no rule that allows: what no rule denies is allowed.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        action: allow
        conditions:
          - path: args.symbol
            op: eq
            value: BTCUSDT
`,
  },
  'deny-with-conditions': {
    meaning:
      'A rule with action: deny denies every call. To deny some calls only, state with conditions which ones may pass.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        action: deny
        conditions:
          - path: args.symbol
            op: eq
            value: BTCUSDT
`,
  },
  'rule-without-conditions': {
    meaning:
      'A rule that evaluates needs something to evaluate. A key that the engine does not know, such as rate_limits, leaves the rule empty.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: pace
`,
  },
  'malformed-rate-limit': {
    meaning: 'rate_limit is one text: how many calls, a slash, and minute, hour or day.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30 per minute
`,
  },
  'rate-limit-not-alone': {
    meaning: 'rate_limit is short for a condition and a counter, so it takes the place of both.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        rate_limit: 30/minute
        conditions:
          - path: args.symbol
            op: eq
            value: BTCUSDT
`,
  },
  'rate-limit-with-deny': {
    meaning: 'A rule that denies every call leaves no call to limit.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: pace
        action: deny
        rate_limit: 30/minute
`,
  },
  'unknown-path': {
    meaning:
      'A condition looks at an argument of the call, args.<argument>, or at a counter, state.<tool>.<counter>.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: symbol
            op: eq
            value: BTCUSDT
`,
  },
  'unknown-operator': {
    meaning:
      'There are eleven operators, all in small letters: eq, neq, in, not_in, lt, lte, gt, gte, regex, contains and exists.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: equals
            value: BTCUSDT
`,
  },
  'list-needed': {
    meaning: 'in and not_in compare with the entries of a list, even when it has one entry.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: in
            value: BTCUSDT
`,
  },
  'number-needed': {
    meaning: 'lt, lte, gt and gte compare with a number. In quotes it is a text.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.limit
            op: lte
            value: "100"
`,
  },
  'true-or-false-needed': {
    meaning:
      'exists asks whether the call carries the argument: true or false. The engine reads yes and no as texts.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.limit
            op: exists
            value: yes
`,
  },
  'regex-needed': {
    meaning:
      'regex compares with a regular expression, which is a text. Put it in quotes when it consists of digits alone.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: regex
            value: 5
`,
  },
  'malformed-regex': {
    meaning: 'The engine uses RE2: regular expressions without look-ahead, look-behind and back-references.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: regex
            value: "^(?!DOGE)"
`,
  },
  'counter-without-name': {
    meaning: 'A counter has a name, under which conditions read it: state.<tool>.<counter>.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: pace
        conditions:
          - path: args.limit
            op: lte
            value: 100
        state:
          window: minute
`,
  },
  'duplicate-counter': {
    meaning: 'Two rules of one tool keep the same counter. Two rate limits per minute also share one.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
      - name: second pace
        rate_limit: 60/minute
`,
  },
  'unknown-counter': {
    meaning:
      'A condition reads a counter that no rule of that tool keeps. Often the tool or the counter is misspelt.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: state.order_book.calls
            op: lte
            value: 30
`,
  },
  'unknown-window': {
    meaning:
      'A counter starts again at each calendar minute, hour or day in UTC. There are no other windows.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: pace
        conditions:
          - path: state.order_book.calls
            op: lte
            value: 30
        state:
          counter: calls
          window: week
`,
  },
  'increment-from-not-argument': {
    meaning: 'increment_from adds the number of an argument, so it begins with args.',
    example: `version: "1"
tools:
  order_book:
    rules:
      - name: pace
        conditions:
          - path: state.order_book.levels
            op: lte
            value: 1000
        state:
          counter: levels
          window: minute
          increment_from: limit
`,
  },
} satisfies Record<string, Explanation>;
