/** The policy that hooks are tried with, here in real clients and in the tests. */
export const hookPolicy = `version: "1"
default: deny
hide: [secret]
tools:
  pay:
    rules:
      - name: small
        conditions: [{ path: args.amount, op: lte, value: 5 }]
        on_deny: Smaller.
      - name: pace
        rate_limit: 5/day
        on_deny: Slower.
  look:
    rules: []
`;
