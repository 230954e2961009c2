/** Damage of many kinds at once: one run names it all. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const tools = 'content/tools/binance';
const posture = 'content/postures/binance/recommended.yaml';

/** The place of a text in a file as a finding gives it, with the finding's code. */
async function finding(path: string, text: string, code: string, linesBelow = 0): Promise<string> {
  const line = (await content.read(path)).split('\n').findIndex((each) => each.includes(text)) + 1;
  return `${path}:${line + linesBelow} ${code}`;
}

test('faults of every kind are found in one run, each in its file and line', async () => {
  await content.replace(`${tools}/bn_ping/tool.mdx`, 'group: market-data', 'group: market');
  await content.replace(`${tools}/bn_order_book/tool.mdx`, 'method: GET', 'method: FETCH');
  await content.replace(`${tools}/bn_order_book/medium.yaml`, 'op: lte', 'op: below');
  await content.replace(`${tools}/bn_order_book/deny.yaml`, 'action: deny', 'action: deny # closed\t');
  await content.replace(`${tools}/bn_order_book/shallow.yaml`, '60/minute', '59/minute');
  await content.replace(posture, 'bn_ping: spaced-checks', 'bn_pong: spaced-checks');
  await content.replace('content/categories/write.yaml', 'order: ', 'oder: ');
  await content.replace('content/servers/binance.yaml', 'tool_count: 23', 'tool_count: 22');
  await content.write('content/notes.txt', 'x\n');

  const findings = await content.findings();
  expect(findings.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    await finding('content/categories/write.yaml', 'id: ', 'missing-field'),
    await finding('content/categories/write.yaml', 'oder: ', 'unknown-field'),
    'content/notes.txt:1 unread-file',
    await finding(posture, 'bn_pong', 'posture-missing-tool'),
    await finding(posture, 'bn_pong', 'posture-unknown-tool'),
    await finding('content/servers/binance.yaml', 'tool_count', 'tool-count'),
    await finding(`${tools}/bn_order_book/deny.yaml`, '\t', 'tab'),
    await finding(`${tools}/bn_order_book/medium.yaml`, 'op: below', 'unknown-operator'),
    await finding(`${tools}/bn_order_book/shallow.cases.yaml`, 'times: 60', 'case-decision', 1),
    await finding(`${tools}/bn_order_book/tool.mdx`, 'method: FETCH', 'wrong-value'),
    await finding(`${tools}/bn_ping/tool.mdx`, 'group: market', 'unknown-group'),
  ]);
});
