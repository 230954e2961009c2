/** Readers come to the messages of the checker with one in hand: it opens by its address, and by what was printed. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { messagesAddress } from '../../src/catalogue/addresses.ts';
import { errorMessages, warningMessages } from '../../src/site/checker-messages.ts';

const messages = [...errorMessages(), ...warningMessages()];
const codes = messages.map(({ code }) => code);
const last = messages.at(-1);

const message = (page: Page, code: string): Locator =>
  page.getByRole('group').filter({ has: page.locator(`#${code}`) });
const parts = (page: Page): Locator => page.locator('main details:has(h3)').locator('visible=true');

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    test('a message opens by its address, and the others stay closed', async ({ page }) => {
      await page.goto(`${messagesAddress}#${codes.at(-1) ?? ''}`);
      await expect(page.getByText(last?.problem.message ?? '')).toBeVisible();
      await expect(page.getByText(last?.problem.message ?? '')).toBeInViewport();
      await expect(page.getByText(messages[0]?.problem.message ?? '')).toBeHidden();
    });
  });

test('a line of the checker that is pasted leaves the message with its code, and says how many there are', async ({
  page,
}) => {
  await page.goto(messagesAddress);
  await expect(parts(page)).toHaveCount(codes.length);
  const filter = page.getByRole('searchbox', { name: /text/ });
  await filter.fill(`mine.yaml:12:5: error ${codes[0] ?? ''} in the reader’s own words`);
  await expect(parts(page)).toHaveCount(1);
  await expect(message(page, codes[0] ?? '')).toBeVisible();
  // A group with nothing in it has no heading.
  await expect(page.locator('#warnings')).toBeHidden();
});

test('messages are sorted by code within errors and within warnings', async ({ page }) => {
  await page.goto(`${messagesAddress}?sort=name`);
  const shown = await page.locator('main summary h3').allInnerTexts();
  const sorted = (all: typeof messages): string[] => all.map(({ code }) => code).toSorted();
  expect(shown).toEqual([...sorted(errorMessages()), ...sorted(warningMessages())]);
});
