/** Damage of many kinds at once: one run names it all. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const tools = 'content/tools/norbank';
const posture = 'content/postures/norbank/recommended.yaml';

/** The place of a text in a file as a fault gives it, with the fault's code. */
async function fault(path: string, text: string, code: string, linesBelow = 0): Promise<string> {
  const line = (await content.read(path)).split('\n').findIndex((each) => each.includes(text)) + 1;
  return `${path}:${line + linesBelow} ${code}`;
}

test('faults of every kind are found in one run, each in its file and line', async () => {
  await content.replace(`${tools}/nb_transfer/tool.mdx`, 'group: payments', 'group: payment');
  await content.replace(`${tools}/nb_rates/tool.mdx`, 'method: GET', 'method: FETCH');
  await content.replace(`${tools}/nb_rates/medium.yaml`, 'op: lte', 'op: below');
  await content.replace(`${tools}/nb_rates/deny.yaml`, 'action: deny', 'action: deny # closed\t');
  await content.replace(`${tools}/nb_rates/shallow.yaml`, '60/minute', '59/minute');
  await content.replace(posture, 'nb_rate_stream: hide', 'nb_rate_strem: hide');
  await content.replace('content/categories/read.yaml', 'order: ', 'oder: ');
  await content.replace('content/servers/norbank.yaml', 'tool_count: 3', 'tool_count: 2');
  await content.write('content/notes.txt', 'x\n');

  const faults = content.faults();
  expect(faults.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    await fault('content/categories/read.yaml', 'id: ', 'missing-field'),
    await fault('content/categories/read.yaml', 'oder: ', 'unknown-field'),
    'content/notes.txt:1 unread-file',
    await fault(posture, '  nb_rates: shallow', 'posture-missing-tool'),
    await fault(posture, 'nb_rate_strem', 'posture-unknown-tool'),
    await fault('content/servers/norbank.yaml', 'tool_count', 'tool-count'),
    await fault(`${tools}/nb_rates/deny.yaml`, '\t', 'tab'),
    await fault(`${tools}/nb_rates/medium.yaml`, 'op: below', 'unknown-operator'),
    await fault(`${tools}/nb_rates/shallow.cases.yaml`, 'times: 60', 'case-decision', 1),
    await fault(`${tools}/nb_rates/shallow.yaml`, '# 60 calls', 'written-product'),
    await fault(`${tools}/nb_rates/shallow.yaml`, 'name: rates a minute', 'message-limit'),
    await fault(`${tools}/nb_rates/tool.mdx`, 'method: FETCH', 'wrong-value'),
    await fault(`${tools}/nb_transfer/tool.mdx`, 'group: payment', 'unknown-group'),
  ]);
});
