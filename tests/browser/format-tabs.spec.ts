/** A policy in the formats of other clients, chosen on its card. */
import { expect, test } from '@playwright/test';
import { posturePageAddress, toolAddress } from '../../src/catalogue/addresses.ts';
import { conversionsOf } from '../../src/catalogue/policy-conversions.ts';
import { catalogue, sample } from './support/samples.ts';

const entry = sample('tool with several policies', catalogue.tools, ({ policies }) => policies.length > 1);
const [first, second] = conversionsOf(catalogue, entry.server.id, entry.recommended);
const other = entry.policies.find((file) => file !== entry.recommended);
if (!first || !second || !other) throw new Error('The sample has no other formats, or no other policy.');

test('a format is chosen on the card, follows the chosen policy, and is kept', async ({ page }) => {
  await page.goto(toolAddress(entry.tool));
  const card = page.locator('.card');
  await card.getByRole('link', { name: first.format.title, exact: true }).click();
  const code = card.locator('.other pre');
  await expect(code).toHaveText(first.text, { useInnerText: false });
  await expect(card.locator('.other').getByRole('link', { name: 'Download' })).toHaveAttribute(
    'download',
    first.fileName,
  );
  await expect(card.getByRole('button', { name: 'Copy policy' }).locator('visible=true')).toHaveCount(0);

  await card.getByRole('radio', { name: other.variant.title }).check({ force: true });
  const ofOther = conversionsOf(catalogue, entry.server.id, other).find(
    ({ format }) => format === first.format,
  );
  await expect(code).toHaveText(ofOther?.text ?? '');

  await page.reload();
  await expect(card.locator('.other pre')).toBeVisible();
  await card.getByRole('link', { name: 'Intercept', exact: true }).click();
  await expect(card.getByRole('button', { name: 'Copy policy' }).locator('visible=true')).toHaveCount(1);
  await expect(code).toBeHidden();
});

test('full policies and those of documented cases have their formats too', async ({ page }) => {
  const posture = sample('full policy', catalogue.postures, () => true);
  const attack = sample('case with a policy', catalogue.attacks, ({ policy }) => policy !== null);
  for (const [address, file, server] of [
    [posturePageAddress(posture.server.id, posture.posture.id), posture.file, posture.server.id],
    [attack.address, attack.policy, attack.policy?.server.id ?? ''],
  ] as const) {
    const conversion =
      file && conversionsOf(catalogue, server, file).find(({ format }) => format === second.format);
    await page.goto(address);
    await page.locator('.card').getByRole('link', { name: second.format.title, exact: true }).click();
    await expect(page.locator('.other pre')).toHaveText(conversion?.text ?? '');
  }
});

test('where the page of formats cannot be had, a link to it stands in its place', async ({ page }) => {
  await page.route('**/formats/', (route) => route.abort());
  await page.goto(toolAddress(entry.tool));
  await page.locator('.card').getByRole('link', { name: first.format.title, exact: true }).click();
  await expect(page.locator('.other')).toContainText('It could not be loaded.');
  await expect(page.locator('.other a')).toHaveAttribute('href', /\/formats\/#/);
});
