import { expect, test } from '@playwright/test';
import { builtFiles, builtText, listedPages } from './support/built-site.ts';
import { catalogue } from './support/samples.ts';

const { site } = catalogue;
const text = builtText('llms.txt');
const entries = [...text.matchAll(/^- \[([^\]]+)\]\(([^)]+)\): (.+)$/gm)].map(
  ([, title = '', address = '', what = '']) => ({ title, address, what }),
);
const twins = listedPages.map((page) => `${page.slice(1)}index.md`);

test('llms.txt has the form of llmstxt.org: a title, a summary, then sections of links', () => {
  const parts = text.split(/^## /m);
  expect(parts[0]).toMatch(/^# MCP Policy Catalogue\n\n> .+\n\n/);
  expect(parts.slice(1).map((part) => part.split('\n')[0])).toEqual(
    expect.arrayContaining(['Servers', 'Tools', 'Policies', 'Risk', 'Docs', 'Data', 'Optional']),
  );
  for (const part of parts.slice(1))
    for (const line of part.trim().split('\n').slice(2))
      expect(line).toMatch(/^- \[[^\]]+\]\(https?:[^)]+\): \S/);
});

test('llms.txt names every page once, and every address in it is that of a file', () => {
  const files = entries.map(({ address }) => {
    expect(address.startsWith(site.address), address).toBe(true);
    return address.slice(site.address.length);
  });
  for (const file of files) expect(builtFiles).toContain(file);
  expect(files.filter((file) => file.endsWith('.md')).sort()).toEqual([...twins].sort());
  for (const { file } of catalogue.postures.filter(({ posture }) => posture.recommended))
    expect(files).toContain(file.address.slice(1));
  expect(files).toContain('llms-full.txt');
});

test('llms-full.txt holds the Markdown of all tools, policies and documented cases', () => {
  const full = builtText('llms-full.txt');
  const parts = twins.filter((twin) => /^(?:tools|policies|attacks)\//.test(twin));
  expect(parts.length).toBeGreaterThan(catalogue.tools.length + catalogue.postures.length);
  for (const part of parts) expect(full, part).toContain(builtText(part));
});
