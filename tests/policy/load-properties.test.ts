import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load.ts';
import { loadCodes } from '../../src/policy/load/problems.ts';

const [firstLine = '{}'] = readFileSync(
  new URL('conformance/engine-v1.jsonl', import.meta.url),
  'utf8',
).split('\n');
const { policy: realPolicy } = JSON.parse(firstLine) as { policy: string };

/** Whether the answer makes sense, whatever is loaded: problems exactly when it is not valid, each inside of the text. */
function makesSense(text: string | Uint8Array, lines: number): boolean {
  const { verdict, problems } = loadPolicy(text);
  return (
    (problems.length === 0) === (verdict === 'valid') &&
    problems.every(
      ({ code, line, column, message, hint }) =>
        knownCodes.has(code) &&
        line >= 1 &&
        line <= lines + 1 &&
        column >= 1 &&
        message !== '' &&
        hint !== '',
    )
  );
}

const knownCodes = new Set<string>(loadCodes);

const countLines = (text: string) => text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).length;

/** What YAML gives a meaning to. */
const sign = fc.constantFrom(
  ...[
    '\n',
    ' ',
    '  ',
    '\t',
    ': ',
    ':',
    '- ',
    '? ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    ' #',
    '&a ',
    '*a',
    '!!int ',
  ],
  ...[
    '!x',
    '|\n',
    '>-\n',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '<<',
    '~',
    'a',
    '1',
    'version: "1"\n',
    'tools:\n',
    '  rules:\n',
  ],
);

test('never throws on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => makesSense(text, countLines(text))),
    { numRuns: 2000 },
  );
});

test('never throws on signs in any order', () => {
  const soup = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(soup, (text) => makesSense(text, countLines(text))),
    { numRuns: 5000 },
  );
});

test('never throws on a policy with any part replaced', () => {
  const damage = fc.tuple(fc.nat(realPolicy.length), fc.nat(20), fc.oneof(sign, fc.string()));
  fc.assert(
    fc.property(damage, ([start, length, put]) => {
      const text = realPolicy.slice(0, start) + put + realPolicy.slice(start + length);
      return makesSense(text, countLines(text));
    }),
    { numRuns: 2000 },
  );
});

test('never throws on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => makesSense(bytes, bytes.length + 1)),
    { numRuns: 2000 },
  );
});

test('reads a text and its bytes alike, whether UTF-8 or UTF-16', () => {
  const marked = (encoding: 'utf8' | 'utf16le') => Buffer.from(`\ufeff${realPolicy}`, encoding);
  const bigEndian = Buffer.from(marked('utf16le')).swap16();
  for (const bytes of [Buffer.from(realPolicy), marked('utf8'), marked('utf16le'), bigEndian]) {
    expect(loadPolicy(bytes)).toEqual(loadPolicy(realPolicy));
  }
});
