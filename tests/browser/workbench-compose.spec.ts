import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { workbenchAddress, workbenchLink } from '../../src/catalogue/addresses.ts';
import { policyCommand } from '../../src/command-line/policy-command.ts';
import { cataloguedServers } from '../../src/command-line/source-program.ts';
import { renderWords } from '../../src/policy/parameters/index.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { toolDecision } from '../../src/policy/tool-decision.ts';
import { conversionsOf } from '../../src/catalogue/policy-conversions.ts';
import { prepare, violations, violationsOfColour } from './support/accessibility.ts';
import { catalogue, sample } from './support/samples.ts';
import { openWorkbench, workbenchReady } from './support/workbench.ts';

/** A full policy with a bound on amounts and a list of texts, as an author says that they can be set. */
const { posture, file, server, tool, variant, bound, list } = sample(
  'full policy with a bound and a list to set',
  catalogue.postures.flatMap((entry) =>
    entry.decisions.flatMap(({ tool: { tool: own }, variant: { variant: chosen } }) => {
      const parameters = chosen.parameters ?? [];
      const amount = parameters.find((each) => each.kind === 'amount-below');
      const texts = parameters.find((each) => each.kind === 'one-of');
      return amount && texts && texts.at_most > 1
        ? [{ ...entry, tool: own, variant: chosen, bound: amount, list: texts }]
        : [];
    }),
  ),
  () => true,
);
/** Policies that let no call of their tool through. */
const closingPolicies = catalogue.tools.flatMap(({ server: { id }, tool: { name }, policies }) =>
  policies
    .filter(({ policy }) => toolDecision(policy, name) !== 'allowed')
    .map(({ variant: { id: closing } }) => ({ server: id, tool: name, policy: closing })),
);
const recommended = sample('recommended full policy', catalogue.postures, (each) => each.posture.recommended);

/** Texts of the same form as those of the default, and none of them: each letter and digit before the ending is the next one. */
const otherTexts = list.default
  .map((text) => {
    const ending = list.ending ?? '';
    const stem = text.slice(0, text.length - ending.length);
    return stem.replace(/[A-Ya-y0-8]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 1)) + ending;
  })
  .filter((text) => !list.default.includes(text))
  .join(', ');

const root = fileURLToPath(new URL('../..', import.meta.url));

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The workbench for a server, with nothing to start from. */
const workbenchOf = (id: string): string => `${workbenchAddress}?server=${id}`;

const field = (page: Page, label: string): Locator =>
  page
    .locator('.tool-row')
    .filter({ has: page.getByRole('link', { name: tool.name, exact: true }) })
    .getByLabel(label, { exact: true });

const download = async (page: Page): Promise<string> => {
  const waiting = page.waitForEvent('download');
  await page.locator('workbench-file').getByRole('button', { name: 'Download' }).click();
  return (await waiting).path();
};

const copied = async (page: Page, button: string): Promise<string> => {
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  // What was copied before may be the same, and may still be said.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('workbench-file').getByRole('button', { name: button }).click();
  await expect.poll(clipboard).not.toBe('');
  await expect(page.locator('workbench-file').getByText('Copied')).toBeVisible();
  return clipboard();
};

/** The note below a field, which says what was proved or what is wrong. */
const note = async (page: Page, label: string): Promise<Locator> =>
  page.locator(`[id="${(await field(page, label).getAttribute('aria-describedby')) ?? ''}"]`);

test('a full policy with another bound and other texts takes four actions, and the checker finds nothing', async ({
  page,
}) => {
  await openWorkbench(page, workbenchOf(server.id));
  await page.getByLabel('Start from').selectOption({ label: posture.title });
  await field(page, list.label).fill(otherTexts);
  await expect(await note(page, list.label)).toContainText('is allowed');
  await field(page, bound.label).fill(bound.at_most);
  await expect(await note(page, bound.label)).toContainText(`${bound.at_most} is denied`);
  await expect(page.locator('workbench-file')).toContainText('no problems');
  // What is said of the policy says the values that are set.
  const title = renderWords(variant.title, variant, {
    [bound.id]: bound.at_most,
    [list.id]: otherTexts.split(', '),
  });
  await expect(page.getByLabel(`Policy for ${tool.name}`).locator('option:checked')).toContainText(title);
  const path = await download(page);
  const text = readFileSync(path, 'utf8');
  expect(text).not.toBe(file.text);
  for (const each of otherTexts.split(', ')) expect(text).toContain(each);
  const said: string[] = [];
  const status = await policyCommand(
    ['check', '--strict', '--server', server.id, path],
    {
      input: Readable.from([]),
      write: (words) => Promise.resolve(void said.push(words)),
      writeError: (words) => void said.push(words),
      folder: root,
      isDiscarded: false,
      colour: false,
    },
    {
      name: 'policy',
      version: '',
      messagesAddress: () => '',
      servers: () => cataloguedServers(root, catalogue),
    },
  );
  expect(said.join('')).not.toContain('warning');
  expect(status).toBe(0);
});

test('the policy is there for every client, under the name that the client has for the server', async ({
  page,
}) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  const [first, second] = conversionsOf(catalogue, server.id, file);
  const formats = page.locator('workbench-formats');
  const choose = (title: string | undefined): Promise<void> =>
    formats.getByRole('radio', { name: title ?? '', exact: true }).check({ force: true });
  await choose(first?.format.title);
  await expect(formats.locator('pre')).not.toBeEmpty();
  expect(await copied(page, 'Copy file')).toBe(first?.text);
  await formats.getByLabel('name in the client').fill('a__b');
  await expect(formats.getByText('it must be')).toBeVisible();
  await page.locator('workbench-file').getByRole('button', { name: 'Copy file' }).click();
  await expect(page.locator('workbench-file').getByText('no file in this format')).toBeVisible();
  await choose(second?.format.title);
  await expect(formats.locator('pre')).toContainText('a__b');
});

test('a value out of bounds is said at its field, and the file keeps the last that was right', async ({
  page,
}) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  const before = await copied(page, 'Copy policy');
  expect(before).toBe(file.text);
  await field(page, bound.label).fill('a lot');
  await expect(field(page, bound.label)).toHaveAttribute('aria-invalid', 'true');
  await expect(await note(page, bound.label)).toContainText('a lot');
  expect(await copied(page, 'Copy policy')).toBe(before);
});

test('each step is undone and done again, by button and by key, and the focus stays', async ({ page }) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  const choice = page.getByLabel(`Policy for ${tool.name}`);
  const chosen = await choice.inputValue();
  await choice.selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Block what' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(choice).toHaveValue(chosen);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(choice).not.toHaveValue(chosen);
});

test('what a link starts from is named, also where it closes a tool', async ({ page }) => {
  const closing = sample('policy that closes its tool', closingPolicies, () => true);
  await openWorkbench(page, workbenchLink(closing.server, { tool: closing.tool, policy: closing.policy }));
  await expect(page.getByLabel('Start from').locator('option:checked')).toContainText(closing.tool);
});

test('a link opens the same work in a fresh browser', async ({ page, browser }) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  await field(page, bound.label).fill(bound.at_most);
  await expect(await note(page, bound.label)).toContainText(`${bound.at_most} is denied`);
  const link = await copied(page, 'Copy link');
  const text = await copied(page, 'Copy policy');
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const fresh = await context.newPage();
  await openWorkbench(fresh, link);
  await expect(field(fresh, bound.label)).toHaveValue(bound.at_most);
  expect(await copied(fresh, 'Copy policy')).toBe(text);
  await context.close();
});

test('what was at hand is there at the next visit, and a link that replaces it can be undone', async ({
  page,
}) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  await field(page, bound.label).fill(bound.at_most);
  await expect(await note(page, bound.label)).toContainText(`${bound.at_most} is denied`);
  await page.goto('/');
  await openWorkbench(page, workbenchAddress);
  await expect(field(page, bound.label)).toHaveValue(bound.at_most);
  await openWorkbench(page, workbenchLink(server.id, { posture: recommended.posture.id }));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, bound.label)).toHaveValue(bound.at_most);
});

test('a page that is loaded again at once after a change holds the change', async ({ page }) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  await field(page, bound.label).fill(bound.at_most);
  await expect(await note(page, bound.label)).toContainText(`${bound.at_most} is denied`);
  // The work before the last change is in the address.
  await expect(page).toHaveURL(/#2\./);
  await page.getByRole('button', { name: 'Undo' }).evaluate((button: HTMLButtonElement) => {
    button.click();
    location.reload();
  });
  await workbenchReady(page);
  await expect(field(page, bound.label)).toHaveValue(bound.default);
});

test('a damaged and an outdated link are said, and the work at hand stays or comes back', async ({
  page,
}) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  const text = await copied(page, 'Copy policy');
  const status = page.locator('.bench-status');
  const follow = (hash: string): Promise<void> =>
    page.evaluate((fragment) => {
      location.hash = fragment;
    }, hash);
  await follow('2.AAAAnotwork');
  await expect(status).toContainText('damaged');
  expect(await copied(page, 'Copy policy')).toBe(text);
  const outdated = {
    server: server.id,
    composition: { posture: null, tools: { [tool.name]: { variant: variant.id } } },
    digests: { tools: { [tool.name]: 'of another text' } },
  };
  await follow(`2.${deflateRawSync(JSON.stringify(outdated)).toString('base64url')}`);
  await expect(status).toContainText('has changed the policies');
  await expect(status).toContainText(tool.name);
  await page.getByRole('button', { name: 'Set it aside' }).click();
  await expect(status).toBeHidden();
  expect(await copied(page, 'Copy policy')).toBe(text);
});

const signs = { allowed: '✓', denied: '✕', hidden: '–' } as const;
test('of a policy that was not composed here each tool says what it does, until a choice puts a composed one in its place', async ({
  page,
}) => {
  const { attack, policy: against } = sample(
    'attack with a policy',
    catalogue.attacks,
    (each) => each.policy !== null,
  );
  const loaded = loadPolicy(against?.text ?? '');
  if (against === null || loaded.verdict !== 'valid') throw new Error('The policy does not load.');
  const names = catalogue.tools
    .filter((entry) => entry.server.id === against.server.id)
    .map((entry) => entry.tool.name);
  await openWorkbench(page, workbenchLink(against.server.id, { attack: attack.id }));
  await page.getByRole('radio', { name: 'Compose' }).check({ force: true });
  const said = (tool: string): Locator =>
    page
      .locator('.tool-row')
      .filter({ has: page.getByRole('link', { name: tool, exact: true }) })
      .locator(':scope > div > p');
  const expectFile = async (): Promise<void> => {
    for (const each of names)
      await expect(said(each), each).toHaveText(new RegExp(`^${signs[toolDecision(loaded.policy, each)]} `));
  };
  await expectFile();
  const [chosen = '', ...others] = names;
  await page.getByLabel(`Policy for ${chosen}`).selectOption({ index: 0 });
  for (const each of others) await expect(said(each), each).toHaveText('Every call is denied.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectFile();
});

test('comparing with the full policy it began with shows the one tool that was widened, and a call', async ({
  page,
}) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  await field(page, bound.label).fill(bound.at_most);
  await expect(await note(page, bound.label)).toContainText(`${bound.at_most} is denied`);
  await page.getByRole('radio', { name: 'What changes' }).check({ force: true });
  await expect(page.getByLabel('Compared with')).toHaveValue(posture.id);
  const changes = page.locator('.tool-change');
  await expect(changes).toHaveCount(1);
  await expect(changes).toContainText('Wider');
  await expect(changes).toContainText(tool.name);
  await expect(changes).toContainText(`${bound.label}: ${bound.at_most} ${bound.unit}, ${bound.default}`);
  await expect(changes).toContainText('✓ Allowed');
});

test('all of it goes by the keyboard alone', async ({ page }) => {
  await openWorkbench(page, workbenchOf(server.id));
  const start = page.getByLabel('Start from');
  await start.focus();
  await page.keyboard.press('Home');
  while ((await start.locator('option:checked').textContent()) !== posture.title)
    await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel(`Policy for ${tool.name}`)).not.toHaveValue('');
  await field(page, bound.label).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(bound.at_most);
  await expect(await note(page, bound.label)).toContainText(`${bound.at_most} is denied`);
  await expect(field(page, bound.label)).toBeFocused();
  await page.getByRole('radio', { name: 'Compose' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.tool-change').first()).toBeVisible();
  await page.getByRole('radio', { name: 'What changes' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the file' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('workbench-file').getByRole('button', { name: 'Copy policy' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('workbench-file').getByText('Copied')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(loadPolicy(text).verdict).toBe('valid');
  expect(text).not.toBe(file.text);
});

test('composing and comparing are accessible in both themes, and fit at 360 pixels', async ({ page }) => {
  await openWorkbench(page, workbenchLink(server.id, { posture: posture.id }));
  await field(page, bound.label).fill('a lot');
  await expect(field(page, bound.label)).toHaveAttribute('aria-invalid', 'true');
  await prepare(page);
  const seen = { light: new Set<string>(), dark: new Set<string>() };
  for (const job of ['Compose', 'What changes']) {
    await page.getByRole('radio', { name: job }).check({ force: true });
    expect(await violations(page)).toEqual([]);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await violationsOfColour(page, seen[theme]), `${job}, ${theme}`).toEqual([]);
    }
  }
  await page.getByRole('radio', { name: 'Codex' }).check({ force: true });
  await expect(page.locator('workbench-formats pre')).not.toBeEmpty();
  expect(await violations(page)).toEqual([]);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await violationsOfColour(page, seen[theme]), `a format, ${theme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  // The file stays in reach wherever one is among the tools.
  await page.getByRole('radio', { name: 'Compose' }).check({ force: true });
  expect(await violations(page), 'on a phone').toEqual([]);
  await field(page, bound.label).scrollIntoViewIfNeeded();
  const copy = page.locator('workbench-file').getByRole('button', { name: 'Copy file' });
  await expect(copy).toBeInViewport();
  // Nor does the policy's text stand above it.
  await page.getByRole('radio', { name: 'Policy', exact: true }).check({ force: true });
  await copy.click({ trial: true });
});
