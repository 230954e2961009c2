/**
 * `npm run bench:search`: how long a reader waits for the first result, in Chromium on the site in `dist/`, and what the
 * search by name costs in a catalogue of thousands of tools. Times depend on the machine and on what else it does.
 */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { NameSearch } from '../src/scripts/search/name-search.ts';
import { searchEntries } from '../src/site/search/search-entries.ts';
import type { SearchEntry } from '../src/site/search/search-entry.ts';
import { findBrowser } from './find-browser.ts';
import { startServer } from './serve-folder.ts';

const rounds = 9;
const copies = [1, 44, 220];

const milliseconds = (values: readonly number[]): string => {
  const ordered = values.toSorted((a, b) => a - b);
  const [least = 0, middle = 0, most = 0] = [0, Math.floor(ordered.length / 2), -1].map((at) =>
    ordered.at(at),
  );
  return `${middle.toFixed(1)} ms (${least.toFixed(1)} to ${most.toFixed(1)})`;
};

/** Milliseconds from a key to the first result, on a fresh page with the first opening, and then once more. */
async function waits(browser: Browser, address: string, words: string): Promise<[number, number]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const wait = (): Promise<number> =>
    page.evaluate(
      (typed) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          const input = (): HTMLInputElement | null => document.querySelector('site-search input');
          if (!input()) document.querySelector<HTMLElement>('[data-opens-search]')?.click();
          const type = (value: string): void => {
            const field = input();
            if (!field) throw new Error('The search has no field.');
            field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          };
          const seen = (): boolean => document.querySelector('site-search [role=option]') !== null;
          if (seen()) type('');
          type(typed);
          const look = (): void => {
            if (seen()) resolve(performance.now() - start);
            else setTimeout(look);
          };
          look();
        }),
      words,
    );
  const times: [number, number] = [await wait(), await wait()];
  await context.close();
  return times;
}

async function inTheBrowser(entries: readonly SearchEntry[]): Promise<void> {
  if (!existsSync('dist')) throw new Error('There is no dist/: run "npm run build" first.');
  const server = await startServer(new URL(readCatalogue().site.address).pathname);
  server.serve('dist');
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath !== undefined && { executablePath }),
  });
  const letter = entries[0]?.name.charAt(0) ?? 'a';
  const times: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await waits(browser, server.address, letter));
  await browser.close();
  console.log(`First result after the first opening: ${milliseconds(times.map(([first]) => first))}`);
  console.log(`First result after a key:             ${milliseconds(times.map(([, second]) => second))}`);
}

/** The tools under the names of so many servers. */
const multiplied = (entries: readonly SearchEntry[], count: number): SearchEntry[] => [
  ...entries,
  ...Array.from({ length: count - 1 }, (_, copy) =>
    entries
      .filter(({ kind }) => kind === 'tool')
      .map((entry) => ({
        ...entry,
        name: `s${copy}_${entry.name}`,
        address: entry.address.replace('/tools/', `/tools/s${copy}-`),
      })),
  ).flat(),
];

function inThousands(entries: readonly SearchEntry[]): void {
  for (const count of copies) {
    const all = multiplied(entries, count);
    const tools = all.filter(({ kind }) => kind === 'tool');
    const text = JSON.stringify(all);
    const start = performance.now();
    const search = new NameSearch(all);
    const built = performance.now() - start;
    const searches = tools.slice(0, 23).flatMap(({ name }) => [name.charAt(0), name.slice(0, -1), name]);
    const times = searches.map((words) => {
      const began = performance.now();
      search.find(words, 8);
      return performance.now() - began;
    });
    console.log(
      `${tools.length.toLocaleString('en')} tools: ${(text.length / 1000).toFixed(0)} kB, ${(gzipSync(text).length / 1000).toFixed(1)} kB gzip; indexed in ${built.toFixed(0)} ms; a search ${milliseconds(times)}`,
    );
  }
}

const entries = searchEntries(readCatalogue());
await inTheBrowser(entries);
inThousands(entries);
