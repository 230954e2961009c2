/** What a user does on the workbench, for tests of its parts. */
import { expect, type Locator, type Page } from '@playwright/test';
import { workbenchAddress } from '../../../src/catalogue/addresses.ts';

/** Opens the workbench and waits until it can be used. */
export async function openWorkbench(page: Page): Promise<void> {
  await page.goto(workbenchAddress);
  await expect(page.locator('policy-workbench[data-ready]')).toBeAttached();
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
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
