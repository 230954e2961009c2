/** Whoever adds a server with a tool writes content and nothing else, and finds it in all that is published. */
import { expect, test } from '@playwright/test';
import { responses } from '../../src/api/responses.ts';
import { readSearchEntries } from '../../src/site/search/search-entry.ts';
import { searchEntriesAddress } from '../../src/site/search-address.ts';
import { builtSites } from './support/built-site.ts';
import { configuredSite } from './support/sites.ts';

const { builtText } = builtSites['a site of small servers'];

test('it is among the tools, with pages of its own and of its server', () => {
  expect(builtText('tools/index.html')).toContain('/tools/lamp/switch-lamp/');
  expect(builtText('tools/lamp/switch-lamp/index.html')).toContain('switch_lamp');
  expect(builtText('servers/lamp/index.html')).toContain('Lamp MCP server');
});

test('what only an HTTP API or an exchange has is not mentioned', () => {
  const [without, having] = ['tools/lamp/switch-lamp', 'tools/norbank/nb-transfer'].map((path) =>
    builtText(`${path}/index.html`),
  );
  for (const words of ['Endpoint', 'API key', 'Request weight', 'At its worst']) {
    expect(without).not.toContain(words);
    // The words are those of the pages, or nothing would have been shown.
    expect(having).toContain(words);
  }
  expect(builtText('servers/lamp/index.html')).not.toContain('Request weight');
  expect(builtText('servers/norbank/index.html')).toContain('Request weight');
  expect(builtText('policies/lamp.yaml')).not.toContain('Key permission');
  expect(builtText('policies/norbank.yaml')).toContain('Key permission');
});

test('search, sitemap, language models and the Markdown twin know it', () => {
  const entries = readSearchEntries(JSON.parse(builtText(searchEntriesAddress)));
  expect(entries.map(({ address }) => address)).toContain('/tools/lamp/switch-lamp/');
  expect(builtText('sitemap.xml')).toContain(`${configuredSite.address}tools/lamp/switch-lamp/`);
  expect(builtText('llms.txt')).toContain('/tools/lamp/switch-lamp/');
  expect(builtText('tools/lamp/switch-lamp/index.md')).toContain('Switches the lamp on or off.');
});

test('the API and the policies have it', () => {
  const read = (path: string): unknown => JSON.parse(builtText(`api/v1/${path}`));
  const tools = responses.tools.schema.parse(read('tools.json'));
  expect(tools.data.map(({ id }) => id)).toContain('lamp/switch_lamp');
  const tool = responses.tool.schema.parse(read('tools/lamp/switch_lamp.json')).data;
  expect(tool).not.toHaveProperty('needs_key');
  expect(tool).not.toHaveProperty('worst_case');
  const server = responses.server.schema.parse(read('servers/lamp.json')).data;
  expect(server).not.toHaveProperty('request_budget');
  expect(builtText('policies/lamp/switch_lamp/deny.yaml')).toContain('  switch_lamp:\n');
});
