/** What a reader can read off the tables of calls is what was tested: every shown call is rebuilt and held against its case. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { policyFiles } from '../../src/catalogue/policy-files.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { Call } from '../../src/catalogue/schema/cases.ts';
import { callRows, type CallRow } from '../../src/site/policies/call-rows.ts';
import { callText } from '../../src/site/policies/call-text.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

type Shown = Pick<Call, 'tool' | 'arguments' | 'arguments_text'>;

test.each<[string, Catalogue]>([
  ['the fixture', fixture],
  ['the content', readCatalogue()],
])('every call of %s can be read off its page', (_name, catalogue) => {
  const own = new Map(
    catalogue.tools.flatMap(({ tool, policies }) => policies.map(({ path }) => [path, tool.name] as const)),
  );
  for (const { path, policy, cases } of policyFiles(catalogue)) {
    for (const one of cases) {
      const made = one.calls.flatMap(({ tool, arguments: values, arguments_text, times = 1 }) =>
        Array.from({ length: times }, () => ({ tool, arguments: values, arguments_text })),
      );
      const tool = own.get(path);
      expect(rebuilt(callRows(policy, one), tool), `${path}: ${one.title}`).toEqual(made);
    }
  }
});

test('a call is not rebuilt from a text that leaves something out', () => {
  expect(() => readCall('… limit: 0', 'bn_a')).toThrow();
  expect(() => readCall('limit: 0, …', 'bn_a')).toThrow();
});

/** The calls that a reader finds in rows, each as often as the rows say that it was made. */
function rebuilt(rows: readonly CallRow[], tool: string | undefined): Shown[] {
  let above: Shown | undefined;
  return rows.flatMap(({ calls, remark }) => {
    const shown = calls.map((call) => readCall(callText(call, tool), tool));
    if (shown.length === 0) expect(remark).toMatch(/^the same call again: /);
    above = shown.at(-1) ?? above;
    const [, first, last = first] = /\bcalls? (\d+)(?: to (\d+))?/.exec(remark) ?? [];
    if (first === undefined) return shown;
    const repeated = above;
    if (repeated === undefined) throw new Error(`No call stands above "${remark}".`);
    return Array.from({ length: Number(last) - Number(first) + 1 }, () => repeated);
  });
}

/** The call that a text shows. */
function readCall(text: string, tool: string | undefined): Shown {
  if (text === 'no arguments' && tool !== undefined) return { tool, arguments: {} };
  const named = /^([A-Za-z][\w.-]*)\((.*)\)$/s.exec(text);
  const name = named?.[1] ?? tool;
  if (name === undefined) throw new Error(`"${text}" names no tool.`);
  const values = named?.[2] ?? text;
  return values.startsWith('{')
    ? { tool: name, arguments_text: values }
    : { tool: name, arguments: readMembers(values) };
}

/** `limit: 5, symbol: "X"` as an object. A value ends where what was read so far is JSON and another member follows. */
function readMembers(text: string): NonNullable<Call['arguments']> {
  if (text === '') return {};
  const [start, name] = /^([^\s:,]+): /.exec(text) ?? [];
  if (start === undefined || name === undefined) throw new Error(`"${text}" is no list of arguments.`);
  for (let end = start.length + 1; end <= text.length; end += 1) {
    const rest = text.slice(end);
    if (rest !== '' && !/^, [^\s:,]+: /.test(rest)) continue;
    const value = readJson(text.slice(start.length, end));
    if (value !== undefined) return { [name]: value, ...readMembers(rest.slice(2)) };
  }
  throw new Error(`"${text}" holds a value that is no JSON.`);
}

function readJson(text: string): NonNullable<Call['arguments']>[string] | undefined {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
