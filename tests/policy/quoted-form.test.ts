import { expect, test } from 'vitest';
import { textOfBytes } from '../../src/policy/byte-text.ts';
import { quotedForm } from '../../src/policy/quoted-form.ts';

// The expected texts are what fmt.Sprintf("%q", name) gives in Go 1.19.
test.each([
  ['new_order', '"new_order"'],
  ['', '""'],
  ['*', '"*"'],
  ['say "no" \\ now', String.raw`"say \"no\" \\ now"`],
  ['\x07\b\f\n\r\t\v', String.raw`"\a\b\f\n\r\t\v"`],
  ['\0\x1b\x7f', String.raw`"\x00\x1b\x7f"`],
  ['\u0080\u00a0\u00ad\u200b\u2028\ufeff', String.raw`"\u0080\u00a0\u00ad\u200b\u2028\ufeff"`],
  ['\u{e0001}', String.raw`"\U000e0001"`],
  ['é日😀\uFFFD', '"é日😀\uFFFD"'],
  ['half \ud800 a pair', '"half \uFFFD a pair"'],
  [textOfBytes(Uint8Array.of(0x61, 0xff, 0xc3, 0xa9, 0xc3)), String.raw`"a\xff` + 'é' + String.raw`\xc3"`],
])('%j is quoted as %s', (name, quoted) => {
  expect(quotedForm(name)).toBe(quoted);
});
