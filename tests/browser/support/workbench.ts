/** What a user does on the workbench, for tests of its parts. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { workbenchAddress } from '../../../src/catalogue/addresses.ts';
import { writeFragment } from '../../../src/workbench/keeping/fragment.ts';
import type { TriedCall } from '../../../src/workbench/work.ts';
import { catalogue, sample } from './samples.ts';

/** The server that the workbench is for when none is named. */
export const { id: server } = sample('server', catalogue.servers, () => true);

/** Milliseconds. The scripts of the workbench weigh most of all, and other tests may keep both cores busy. */
const patience = 20_000;

/** Opens the workbench and waits until it can be used. */
export async function openWorkbench(page: Page, address = workbenchAddress): Promise<void> {
  await page.goto(address);
  await workbenchReady(page);
}

/** Waits until the workbench can be used. */
export const workbenchReady = (page: Page): Promise<void> =>
  expect(page.locator('policy-workbench[data-ready]')).toBeVisible({ timeout: patience });

/** One page for all tests of a file, which run one after the other: each sets the work that it needs by `putWork`. */
export function oneWorkbench(): () => Page {
  let page: Page | null = null;
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    page.on('dialog', () => {
      throw new Error('Markup was run.');
    });
    await openWorkbench(page);
  });
  test.afterAll(() => page?.close());
  return () => {
    if (page === null) throw new Error('The workbench is not open.');
    return page;
  };
}

/** Puts a policy into the workbench that is open, and the calls that were tried against it, as a link does. */
export async function putWork(page: Page, text: string, calls: readonly TriedCall[] = []): Promise<void> {
  const fragment = await writeFragment({ server, composition: { posture: null, tools: {} }, text, calls });
  await page.evaluate((hash) => {
    // The same work may still stand there: what is done with it is kept in the address a moment later.
    history.replaceState(history.state, '', location.pathname + location.search);
    location.hash = hash;
  }, fragment);
  // Once the work is at hand, the address is made anew.
  await page.waitForFunction((hash) => location.hash !== `#${hash}`, fragment);
}

/** The editor, whichever is shown. */
export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Policy', exact: true });

/** What the check says of the policy at hand. */
export const verdict = (page: Page): Locator => page.locator('workbench-check .found p');

/** The problems that are listed. */
export const problems = (page: Page): Locator =>
  page.getByRole('list', { name: 'Problems' }).getByRole('listitem');

/** Puts a text in the place of the one in the editor, as a paste does. */
export async function paste(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
