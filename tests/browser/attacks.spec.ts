import { expect, test } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import type { AttackEntry } from '../../src/catalogue/catalogue.ts';
import { yearsOf } from '../../src/site/attacks/attack-years.ts';
import { builtText, pages } from './support/built-site.ts';
import { publishedAs } from './support/published-as.ts';
import { catalogue, sample } from './support/samples.ts';

const { attacks } = catalogue;
const accesses = [...new Set(attacks.flatMap(({ attack }) => attack.access))];
const years = [...new Set(attacks.flatMap(({ attack }) => yearsOf(attack.date)))];
const ofYear = (year: string): AttackEntry[] =>
  attacks.filter(({ attack }) => yearsOf(attack.date).includes(year));
const stopped = sample(
  'case that a policy stops',
  attacks,
  ({ attack, policy, analogies }) =>
    policy !== null &&
    attack.call_policy.verdict === 'stops' &&
    attack.access.length > 1 &&
    analogies.length > 0,
);
const unstopped = sample(
  'case that no policy stops',
  attacks,
  ({ attack }) => attack.call_policy.verdict === 'does-not-stop',
);
const rows = 'main tbody a[href^="/attacks/"]:visible';

test('each case has its page, and each of their policies is served byte for byte', () => {
  for (const { address, policy } of attacks) {
    expect(pages).toContain(address);
    if (policy) expect(builtText(policy.address.slice(1))).toBe(publishedAs(policy.path));
  }
});

test('the library is filtered, and the filter stands in the address', async ({ page }) => {
  const { year, access } = sample(
    'year with a case, and access that no case of that year was about',
    years.flatMap((each) => accesses.map((one) => ({ year: each, access: one }))),
    (pair) => !ofYear(pair.year).some(({ attack }) => attack.access.includes(pair.access)),
  );
  await page.goto('/attacks/');
  await expect(page.locator(rows)).toHaveCount(attacks.length);
  await page.getByLabel('Year').selectOption(year);
  const found = ofYear(year);
  await expect(page.locator(rows)).toHaveCount(found.length);
  for (const { address } of found)
    await expect(page.locator(`main tbody a[href="${address}"]:visible`)).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`/attacks/\\?year=${year}$`));
  const status = `${found.length} of ${attacks.length} cases`;
  await expect(page.getByRole('status').filter({ hasText: status })).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Year')).toHaveValue(year);
  await expect(page.locator(rows)).toHaveCount(found.length);

  await page.getByLabel('Access').selectOption(access);
  await expect(page.locator(rows)).toHaveCount(0);
  await expect(page.getByText('No case has all of this.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator(rows)).toHaveCount(attacks.length);
  await expect(page).toHaveURL(/\/attacks\/$/);
});

test('a case with several values of a filter is found by each of them', async ({ page }) => {
  const row = page.locator(`main tbody a[href="${stopped.address}"]:visible`);
  const { access, impact } = stopped.attack;
  for (const query of [
    ...access.map((value) => `access=${value}`),
    ...impact.map((value) => `impact=${value}`),
  ]) {
    await page.goto(`/attacks/?${query}&verdict=stops`);
    await expect(row).toHaveCount(1);
  }
  await page.goto('/attacks/?verdict=does-not-stop');
  await expect(row).toHaveCount(0);
});

test('a tool names its closest cases and leads to all of them', async ({ page }) => {
  const [analogous] = stopped.analogies[0]?.tools ?? [];
  if (!analogous) throw new Error('The case has no tool.');
  await page.goto(toolAddress(analogous.tool));
  await expect(page.getByRole('link', { name: 'Browse the attack library' })).toBeVisible();
  const [, shown, all] = /(\d+) of (\d+) cases/.exec(await page.getByRole('main').innerText()) ?? [];
  expect(await page.locator('main a[href^="/attacks/"]:not([href*="?"])').count()).toBe(Number(shown));
  await page.getByRole('link', { name: 'Browse the attack library' }).click();
  await expect(page.getByLabel('Tool')).toHaveValue(analogous.tool.name);
  await expect(page.locator(rows)).toHaveCount(Number(all));
});

test('a case with a policy offers it as a tool does; one without offers what helps instead, first', async ({
  page,
}) => {
  await page.goto(stopped.address);
  await expect(page.getByText('A call policy stops it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy policy' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download' })).toHaveAttribute(
    'download',
    stopped.policy?.fileName ?? '',
  );
  await expect(page.getByText('(by analogy)').first()).toBeVisible();

  await page.goto(unstopped.address);
  await expect(page.getByText('No call policy stops it.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
    'What helps instead',
  );
  await expect(page.getByRole('button', { name: 'Copy policy' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Download' })).toHaveCount(0);
});

test('the search finds a case by what it is about', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(stopped.attack.title);
  const first = page.getByRole('dialog').getByRole('option').first();
  await expect(first).toContainText(stopped.attack.title);
  await expect(first).toContainText(yearsOf(stopped.attack.date)[0] ?? '');
});
