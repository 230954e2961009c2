/** Reads `_headers` as the hosts do that go by it. */
export interface ReadRule {
  readonly pattern: string;
  /** Finds the addresses that the pattern fits: `*` stands for any characters, slashes too. */
  readonly addresses: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export function readRules(text: string): ReadRule[] {
  const rules: (Omit<ReadRule, 'headers'> & { headers: [string, string][] })[] = [];
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    const header = /^ {2}([\w-]+): (.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ pattern: line, addresses: addressesOf(line), headers: [] });
  }
  return rules;
}

const addressesOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** What is sent with an address, each header with all values that rules give it. */
export function headersFor(rules: readonly ReadRule[], address: string): Map<string, string[]> {
  const sent = new Map<string, string[]>();
  for (const { headers } of rules.filter((rule) => rule.addresses.test(address)))
    for (const [name, value] of headers) sent.set(name, [...(sent.get(name) ?? []), value]);
  return sent;
}
