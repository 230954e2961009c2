import { expect, test } from 'vitest';
import { textToHtml } from '../../src/site/text/text-to-html.ts';

test.each([
  ['Read bn_my_trades first.', 'Read <code>bn_my_trades</code> first.'],
  ['Set quoteOrderQty.', 'Set <code>quoteOrderQty</code>.'],
  ['v3Schema.safeParseAsync fails', '<code>v3Schema.safeParseAsync</code> fails'],
  ['DELETE on /api/v3/userDataStream', 'DELETE on <code>/api/v3/userDataStream</code>'],
  ['Over wss://ws-api.binance.com/ws-api/v3.', 'Over <code>wss://ws-api.binance.com/ws-api/v3</code>.'],
  ['Under `default: deny` <all>', 'Under <code>default: deny</code> &lt;all&gt;'],
  ['Gone since 2026-02-20; see', 'Gone since <time>2026-02-20</time>; see'],
])('%s', (text, html) => {
  expect(textToHtml(text)).toBe(html);
});

test('words of plain English stay as they are, whatever their capitals and signs', () => {
  const text =
    'WebSocket, GitHub, BTCUSDT, HMAC-SHA256, 429/418, 1e9 and PolicyLayer: 12-2026-02-20-1. A & B';
  expect(textToHtml(text)).toBe(text.replace('&', '&amp;'));
});
