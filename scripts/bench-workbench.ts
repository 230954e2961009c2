/**
 * `npm run bench:workbench`: how long after a key the workbench shows what it found, and what becomes of each tool, with the
 * recommended policy in the editor, in Chromium on the site in `dist/`. Each key makes or mends a wrong name of a tool, so
 * that the problems and the map change with each. Times depend on the machine and on what else it does.
 */
import { existsSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { workbenchAddress } from '../src/catalogue/addresses.ts';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { markdownTable } from './bench/table.ts';
import { findBrowser } from './find-browser.ts';
import { startServer } from './serve-folder.ts';

/** The first keys are for the compiler. */
const keys = { warm: 20, measured: 100 };

/** As fast as people type who type fast, so that what follows a pause does not come in between. */
const pause = 150;

/** A key that changes nothing for longer is a fault. */
const longest = 5000;

/** When what happened, in milliseconds of one clock for the page and its worker. */
const momentsSchema = z.object({
  key: z.number(),
  asked: z.number(),
  begun: z.number(),
  answered: z.number(),
  received: z.number(),
  shown: z.number(),
  painted: z.number(),
});
type Moments = z.infer<typeof momentsSchema>;

const parts: readonly (readonly [string, (moments: Moments) => number])[] = [
  ['the editor takes the key and asks', ({ key, asked }) => asked - key],
  ['the question is on its way', ({ asked, begun }) => begun - asked],
  ['the worker checks', ({ begun, answered }) => answered - begun],
  ['the answer is on its way', ({ answered, received }) => received - answered],
  ['findings and map are put in', ({ received, shown }) => shown - received],
  ['**from the key to findings and map**', ({ key, shown }) => shown - key],
  ['until they are painted', ({ shown, painted }) => painted - shown],
];

const atShare = (ordered: readonly number[], share: number): string =>
  (ordered[Math.floor(ordered.length * share)] ?? 0).toFixed(1);

/** Notes when a key comes, when the page asks for a check, when the answer comes, and when what follows from it is done. */
function watchPage(): void {
  const noted: Record<string, number> = {};
  const note = (what: string, moment = performance.now()): void => {
    noted[what] = performance.timeOrigin + moment;
  };
  Object.assign(globalThis, { noted });
  addEventListener(
    'keydown',
    (event) => {
      note('key', event.timeStamp);
    },
    true,
  );
  /** Does something in a task of its own, which begins when the one at hand is done. */
  const inNextTask = (run: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  };
  const asked = new WeakSet<Worker>();
  globalThis.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', () => {
        if (!asked.delete(this)) return;
        note('received');
        inNextTask(() => {
          note('shown');
        });
        requestAnimationFrame(() => {
          inNextTask(() => {
            note('painted');
          });
        });
      });
    }
    override postMessage(message: { readonly name: string }): void {
      if (message.name === 'check') {
        asked.add(this);
        note('asked');
      }
      super.postMessage(message);
    }
  };
}

/** Notes in a worker when it gets a check to do, and when it has done it. */
function watchWorker(): void {
  const noted: Record<string, number> = {};
  let answered = 0;
  const post = globalThis.postMessage.bind(globalThis);
  Object.assign(globalThis, {
    noted,
    postMessage: (message: unknown) => {
      answered = performance.timeOrigin + performance.now();
      post(message);
    },
  });
  // Hears of a message after the job is done, for it came later; the message knows when it began.
  addEventListener('message', ({ data, timeStamp }: MessageEvent<{ readonly name: string }>) => {
    if (data.name !== 'check') return;
    noted.begun = performance.timeOrigin + timeStamp;
    noted.answered = answered;
  });
}

/** What was noted on a page or in a worker. */
const noted = (): unknown => Reflect.get(globalThis, 'noted');

/** The text of the verdict and of the map: what has to change with each key. */
const shownOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['workbench-check .found p', 'workbench-changes dl'].map(
      (selector) => document.querySelector(selector)?.textContent ?? '',
    ),
  );

/** Waits until both show something else, on a machine that is slow at the moment. */
async function changed(page: Page, before: readonly string[]): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < longest) {
    const after = await shownOn(page);
    if (after.every((text, index) => text !== before[index])) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`A key did not change both the verdict and the map within ${longest / 1000} seconds.`);
}

/** Puts the cursor behind the name of a tool that the policy has rules for. */
async function goToTool(page: Page, tool: string): Promise<void> {
  await page.locator('.cm-line', { hasText: new RegExp(`^  ${RegExp.escape(tool)}:$`) }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
}

async function typeKeys(page: Page, count: number): Promise<Moments[]> {
  const taken: Moments[] = [];
  for (let key = 0; key < count; key += 1) {
    const before = await shownOn(page);
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
    await changed(page, before);
    const parts = [page.evaluate(noted), ...page.workers().map((worker) => worker.evaluate(noted))];
    taken.push(momentsSchema.parse(Object.assign({}, ...(await Promise.all(parts)))));
  }
  return taken;
}

async function measure(): Promise<string> {
  if (!existsSync('dist')) throw new Error('There is no dist/: run "npm run build" first.');
  const { site, postures } = readCatalogue();
  const posture = postures.find(({ posture: { recommended } }) => recommended);
  const [tool] = posture?.file.policy.tools.keys() ?? [];
  if (posture === undefined || tool === undefined)
    throw new Error('The catalogue recommends no full policy with rules for a tool.');
  const server = await startServer(new URL(site.address).pathname);
  server.serve('dist');
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath !== undefined && { executablePath }),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watchPage);
  page.on('worker', (worker) => void worker.evaluate(watchWorker));
  await page.goto(new URL(workbenchAddress.slice(1), server.address).href);
  await page.locator('policy-workbench[data-ready]').waitFor();
  // The map is in view as well.
  await page.locator('.to-changes').click();
  await page.waitForLoadState('networkidle');
  await goToTool(page, tool);
  await typeKeys(page, keys.warm);
  const taken = await typeKeys(page, keys.measured);
  const version = browser.version();
  await browser.close();
  const rows = parts.map(([part, milliseconds]) => {
    const ordered = taken.map(milliseconds).toSorted((a, b) => a - b);
    return [part, atShare(ordered, 0.5), atShare(ordered, 0.95)];
  });
  return [
    `${posture.posture.title}: ${posture.file.text.length} characters, ${keys.measured} keys, Chromium ${version}`,
    '',
    markdownTable(['Milliseconds', 'Median', 'p95'], rows),
  ].join('\n');
}

try {
  console.log(await measure());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
