/** Trying calls in the workbench, as a user does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { policyCommand } from '../../src/command-line/policy-command.ts';
import { sourceProgram } from '../../src/command-line/source-program.ts';
import { prepare, violations, violationsOfColour } from './support/accessibility.ts';
import { catalogue, sample } from './support/samples.ts';
import { openWorkbench, paste } from './support/workbench.ts';

const result = (page: Page): Locator => page.getByRole('status', { name: 'What became of the call' });

async function openTry(page: Page): Promise<void> {
  await openWorkbench(page);
  await page.locator('.to-try').click();
}

/** A tool of the catalogue with a text argument that is required, and a policy that bounds it. */
const { tool } = sample('tool with a required argument', catalogue.tools, ({ tool: { arguments: given } }) =>
  given.some(({ type, required }) => type === 'string' && required),
);
const argument = tool.arguments.find(({ type, required }) => type === 'string' && required)?.name ?? '';
const policy = `version: "1"
default: deny
tools:
  ${tool.name}:
    rules:
      - name: small
        conditions:
          - { path: args.${argument}, op: regex, value: '^[1-9][0-9]?$' }
        on_deny: At most 99.
      - name: pace
        rate_limit: 3/hour
        on_deny: Three an hour.
`;

/** What `npm run policy` comes to with these words. */
async function policyWith(words: readonly string[]) {
  let output = '';
  const status = await policyCommand(
    words,
    {
      input: Readable.from([]),
      write: (text) => {
        output += text;
        return Promise.resolve();
      },
      writeError: (text) => {
        output += text;
      },
      folder: process.cwd(),
      colour: false,
    },
    await sourceProgram(process.cwd()),
  );
  return { status, output };
}

async function callWith(page: Page, value: string, times = 1): Promise<void> {
  await page.getByRole('combobox', { name: 'Tool', exact: true }).selectOption(tool.name);
  await page.locator(`#argument-${argument}`).fill(value);
  await page.getByRole('spinbutton', { name: 'How many times' }).fill(String(times));
  await page.getByRole('button', { name: 'Make the call' }).click();
}

test('an order that is too large is denied, smaller ones until the limit of the hour, and an hour later again', async ({
  page,
}, info) => {
  await openTry(page);
  await paste(page, policy);
  await callWith(page, '250');
  await expect(result(page)).toContainText('✕ Denied by rule “small”');
  await expect(result(page)).toContainText('[INTERCEPT POLICY DENIED] At most 99.');
  await expect(result(page).locator('li.decided li.decided')).toContainText('saw "250"');
  await callWith(page, '50', 5);
  await expect(result(page)).toContainText('calls 1 to 3: ✓ Allowed');
  await expect(result(page)).toContainText('calls 4 to 5: ✕ Denied by the limit of rule “pace”');
  await expect(result(page)).toContainText('of 3 in this hour');
  await page.getByRole('button', { name: 'An hour later' }).click();
  await callWith(page, '50');
  await expect(result(page).locator('.outcome')).toHaveText(['✓ Allowed']);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a case' }).click();
  const file = await (await downloading).path();
  const saved = readFileSync(file, 'utf8');
  const [policyFile, casesFile] = [info.outputPath('policy.yaml'), info.outputPath('cases.yaml')];
  writeFileSync(policyFile, policy);
  writeFileSync(casesFile, saved);
  for (const words of [
    ['test', policyFile, casesFile],
    ['try', policyFile, '--calls', casesFile],
  ]) {
    const run = await policyWith(words);
    expect(run.output, words.join(' ')).not.toContain('expected');
    expect(run.status, words.join(' ')).toBe(0);
  }

  await page.locator('.replay-from input[type=file]').setInputFiles(casesFile);
  await expect(page.getByRole('table', { name: 'Tried in the workbench' }).locator('tbody tr')).toHaveCount(
    4,
  );
  await page.locator('.replay-from input[type=file]').setInputFiles({
    name: 'bad.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(
      saved.replace('times: 3', 'times: 1000000000').replace('expect: allow', 'expect: permit'),
    ),
  });
  await expect(page.locator('[data-replay]')).toContainText('times must be a whole number from 2 to 10,000');
  await expect(page.locator('[data-replay]')).toContainText('expect must be allow, deny, forward');
});

test('an attack is replayed against the policy at hand, beside the recommended policy', async ({ page }) => {
  const { attack, policy: against } = sample(
    'attack with a policy',
    catalogue.attacks,
    (each) => each.policy !== null,
  );
  await openTry(page);
  await page.getByRole('combobox', { name: 'Cases of', exact: true }).selectOption({ label: attack.title });
  const tables = page.locator('[data-replay] table');
  await expect(tables).toHaveCount(against?.cases.length ?? 0);
  const before = await tables.first().innerText();
  await paste(page, 'version: "1"\ndefault: allow\n');
  await expect(tables.first().locator('tbody tr').first().locator('td').nth(1)).toContainText('✓ Allowed');
  expect(before).not.toBe('');
  await page.getByRole('button', { name: 'Try these calls' }).first().click();
  await expect(
    page.getByRole('list').filter({ has: page.getByRole('button', { name: 'Show' }) }),
  ).toContainText('✓ Allowed');
});

test('a call that the engine cannot read is forwarded unread, and what is no JSON says so', async ({
  page,
}) => {
  await openTry(page);
  await page.getByRole('checkbox', { name: 'Arguments as JSON' }).check();
  const json = page.getByRole('textbox', { name: 'Arguments', exact: true });
  await json.fill('{"a": 1e400}');
  await page.getByRole('button', { name: 'Make the call' }).click();
  await expect(result(page)).toContainText('⚠ Forwarded unread');
  await json.fill('{"a": }');
  await page.getByRole('button', { name: 'Make the call' }).click();
  await expect(result(page)).toContainText('This is not JSON');
});

test('it is done with the keyboard alone, and nothing stands in the way of a reader', async ({ page }) => {
  await openTry(page);
  await paste(page, policy.replace('small', '<b>small</b>'));
  await page.getByRole('combobox', { name: 'Tool', exact: true }).focus();
  await page.keyboard.type(tool.name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.locator(`#argument-${argument}`).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(result(page)).toContainText('✓ Allowed');
  await expect(result(page)).toContainText('<b>small</b>');
  await prepare(page);
  expect(await violations(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOfColour(page, new Set())).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
