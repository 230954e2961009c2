/** Trying calls in the workbench, as a user does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { policyCommand } from '../../src/command-line/policy-command.ts';
import { sourceProgram } from '../../src/command-line/source-program.ts';
import { workbenchAddress, workbenchLink } from '../../src/catalogue/addresses.ts';
import { prepare, violations, violationsOfColour } from './support/accessibility.ts';
import { catalogue, sample } from './support/samples.ts';
import { oneWorkbench, openWorkbench, putWork, server, verdict } from './support/workbench.ts';

const result = (page: Page): Locator => page.getByRole('status', { name: 'What became of the call' });

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
      isDiscarded: false,
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

const workbench = oneWorkbench();

/** The workbench with a policy and no calls yet, where calls are tried. */
async function tryWith(text: string): Promise<Page> {
  const page = workbench();
  await putWork(page, text);
  await page.getByRole('radio', { name: 'Try' }).check({ force: true });
  await expect(page.locator('[data-log]')).toBeHidden();
  return page;
}

test('an order that is too large is denied, smaller ones until the limit of the hour, and an hour later again', async ({}, info) => {
  const page = await tryWith(policy);
  await callWith(page, '250');
  await expect(result(page)).toContainText('✕ Denied by rule “small”');
  await expect(result(page)).toContainText('[INTERCEPT POLICY DENIED] At most 99.');
  await expect(result(page).locator('li.decided li.decided')).toContainText('saw "250"');
  await callWith(page, '50', 5);
  await expect(result(page)).toContainText('calls 1 to 3: ✓ Allowed');
  await expect(result(page)).toContainText('calls 4 to 5: ✕ Denied by the limit of rule “pace”');
  await expect(result(page)).toContainText('of 3 in this hour');
  await expect(result(page).locator('li.decided li.decided')).toHaveText(
    /^✕ .* saw 3 decided: with this call the counter would be over the limit$/,
  );
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

test('an attack is replayed against the policy at hand, beside the recommended policy', async () => {
  const { attack, policy: against } = sample(
    'attack with a policy',
    catalogue.attacks,
    (each) => each.policy !== null,
  );
  const page = await tryWith(policy);
  await page.getByRole('combobox', { name: 'Cases of', exact: true }).selectOption({ label: attack.title });
  const tables = page.locator('[data-replay] table');
  await expect(tables).toHaveCount(against?.cases.length ?? 0);
  await putWork(page, 'version: "1"\ndefault: allow\n');
  await expect(tables.first().locator('tbody tr').first().locator('td').nth(1)).toContainText('✓ Allowed');
  await expect(page.locator('[data-replay] [role=status]')).toContainText('otherwise than the cases expect');
  await page.getByRole('button', { name: 'Try these calls' }).first().click();
  await expect(
    page.getByRole('list').filter({ has: page.getByRole('button', { name: 'Show' }) }),
  ).toContainText('✓ Allowed');
});

test('what a call can do without is folded away until it is asked for, or given', async () => {
  const page = await tryWith('version: "1"\ndefault: allow # whatever is given\n');
  const { tool: other } = sample(
    'tool with an optional argument',
    catalogue.tools,
    (entry) => entry.server.id === server && entry.tool.arguments.some(({ required }) => !required),
  );
  const { name = '' } = other.arguments.find(({ required }) => !required) ?? {};
  const field = page.locator(`#argument-${name}`);
  const asJson = page.getByRole('checkbox', { name: 'Arguments as JSON' });
  const give = async (json: string): Promise<void> => {
    await asJson.check();
    await page.getByRole('textbox', { name: 'Arguments', exact: true }).fill(json);
    await asJson.uncheck();
  };
  await page.getByRole('combobox', { name: 'Tool', exact: true }).selectOption(other.name);
  await give('{}');
  await expect(field).toBeHidden();
  await page.locator('.call-form summary').focus();
  await page.keyboard.press('Enter');
  await field.fill('7');
  await page.getByRole('button', { name: 'Make the call' }).click();
  await expect(result(page).locator('code').first()).toContainText(name);
  await give(JSON.stringify({ [name]: 8 }));
  await expect(field).toBeVisible();
  await expect(field).toHaveValue('8');
});

const deep = 12_000;
/** What is written as the arguments, how the result shows it, and what becomes of it. */
const written: readonly (readonly [string, string, string, string])[] = [
  ['a number that the engine cannot hold', '{"a": 1e400}', '({"a"', '⚠ Forwarded unread'],
  ['a member that stands twice', '{"a": 1, "a": 2}', '({"a"', '✕ Denied'],
  ['nesting without end', `{"a": ${'['.repeat(deep)}${']'.repeat(deep)}}`, '({"a"', '⚠ Forwarded unread'],
  ['a text of 1 MB', `{"a": "${'\\"x'.repeat(330_000)}"}`, '({"a"', '✕ Denied'],
  ['markup', '{"<img src=x onerror=alert(1)>": "<img src=x onerror=alert(1)>"}', '(<img src=x', '✕ Denied'],
  ['no JSON', '{"a": }', '', 'This is not JSON'],
];
test('arguments as JSON end in a decision or in words, whatever stands in them', async () => {
  const page = await tryWith('version: "1"\ndefault: deny\n');
  const asJson = page.getByRole('checkbox', { name: 'Arguments as JSON' });
  await asJson.check();
  const json = page.getByRole('textbox', { name: 'Arguments', exact: true });
  for (const [what, text, shown, words] of written) {
    // As one paste: Playwright's own way of filling takes longer than the page for a text of this size.
    await json.evaluate((area: HTMLTextAreaElement, pasted) => {
      area.value = pasted;
    }, text);
    await page.getByRole('button', { name: 'Make the call' }).click();
    await expect(result(page), what).toContainText(words);
    if (shown !== '') await expect(result(page).locator('code').first(), what).toContainText(shown);
  }
  await expect(page.locator('workbench-try img')).toHaveCount(0);
  await page.getByRole('spinbutton', { name: 'How many times' }).evaluate((field: HTMLInputElement) => {
    field.value = '1000000000';
    field.form?.setAttribute('novalidate', '');
  });
  await page.getByRole('button', { name: 'Make the call' }).click();
  await expect(result(page)).toContainText('A call can be made 1 to 10,000 times.');
  await page.getByRole('spinbutton', { name: 'How many times' }).fill('1');
  // What the fields cannot hold is not lost on the way to them.
  for (const [text, words] of [
    ['{"a": }', 'This is not JSON'],
    ['{"a": 1}', 'The fields cannot hold these arguments'],
  ] as const) {
    await json.fill(text);
    await asJson.click();
    await expect(result(page)).toContainText(words);
    await expect(asJson).toBeChecked();
    await expect(json).toHaveValue(text);
  }
  await json.fill('{}');
  await asJson.uncheck();
});

test('a file of many cases is replayed and shown in part, with a way to end it', async () => {
  const page = await tryWith(policy);
  const one = `  - { title: "<b>One</b>", calls: [{ tool: ${tool.name}, arguments: {}, expect: allow }] }\n`;
  const open = (cases: number): Promise<void> =>
    page.locator('.replay-from input[type=file]').setInputFiles({
      name: 'many.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(`cases:\n${one.repeat(cases)}`),
    });
  const status = page.locator('[data-replay] [role=status]');
  await open(300);
  await expect(status).toHaveText(
    /^300 cases, 300 calls\. This policy decides 300 of them otherwise .* The first 200 cases are shown\.$/,
  );
  await expect(page.locator('[data-replay] caption').first()).toHaveText('<b>One</b>');
  // Far fewer than can be read in the two seconds that a file has: a busy machine reads them too.
  await open(4_000);
  await expect(status).toHaveText(/^4,000 cases, 4,000 calls\./, { timeout: 10_000 });
  // A press as soon as the button is there.
  await page.locator('[data-replay]').evaluate((place) => {
    new MutationObserver(() => {
      place.querySelector<HTMLButtonElement>('progress + button')?.click();
    }).observe(place, { childList: true });
  });
  await open(4_000);
  await expect(status).toHaveText('Cancelled. Nothing was replayed.', { timeout: 10_000 });
});

test('an address that names what the catalogue does not have says so, and the rest of it holds', async () => {
  const page = workbench();
  const { attack, policy: against } = sample(
    'attack with a policy',
    catalogue.attacks,
    (each) => each.policy !== null,
  );
  const server = against?.server.id ?? '';
  const status = page.locator('.bench-status');
  for (const [address, words] of [
    [`${workbenchAddress}?server=nowhere`, 'no server “nowhere”'],
    [workbenchLink(server, { posture: '<b>gone</b>' }), 'no longer in the catalogue'],
    [workbenchLink(server, { tool: tool.name, policy: 'gone' }), 'no longer in the catalogue'],
    [workbenchLink(server, { attack: 'gone' }), 'has no policy for this server'],
  ] as const) {
    await openWorkbench(page, address);
    await expect(status, address).toContainText(words);
    await expect(verdict(page), address).toContainText('The engine loads this policy');
  }
  await openWorkbench(page, workbenchLink(server, { attack: attack.id }));
  await expect(page.getByRole('radio', { name: 'Try' })).toBeChecked();
  await expect(page.locator('[data-replay] table')).toHaveCount(against?.cases.length ?? 0);
  await expect(page.locator('[data-replay] [role=status]')).toContainText('all of them as the cases expect');
});

test('it is done with the keyboard alone, and nothing stands in the way of a reader', async () => {
  const page = await tryWith(policy.replace('small', '<b>small</b>'));
  await page.getByRole('combobox', { name: 'Tool', exact: true }).focus();
  await page.keyboard.type(tool.name);
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
