/** Checking a policy in the workbench, as a user does. */
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { checkRules } from '../../src/policy/check/rules/index.ts';
import { prepare, violations, violationsOfColour } from './support/accessibility.ts';
import { tool as sampleTool } from './support/samples.ts';
import { editor, openWorkbench, paste, problems, verdict } from './support/workbench.ts';

const { name } = sampleTool.tool;

/** A policy of one rule for a real tool, without a problem. */
const policy = (rule: string): string =>
  `version: "1"\ndefault: deny\ntools:\n  ${name}:\n    rules:\n      - name: pace\n${rule
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n')}\n`;
const sound = policy('rate_limit: 5/minute\non_deny: Wait a minute.');

test('the policy at hand is the recommended one, and has nothing to mend', async ({ page }) => {
  await openWorkbench(page);
  await expect(verdict(page)).toHaveText('✓ The engine loads this policy. Nothing to mend.');
  await expect(page.locator('workbench-check')).toContainText(
    /agrees with that engine in [\d,]+ recorded cases/,
  );
});

test('the short form is offered as its equivalent, and accepted with one click', async ({ page }) => {
  await openWorkbench(page);
  await paste(
    page,
    `tools:\n  ${name}:\n    rules:\n      - action: deny\n        reason: Not here.\n      - action: allow\n`,
  );
  const shortForm = problems(page).filter({ hasText: 'This is a short form' });
  await shortForm.getByRole('button', { name: 'Write it in the engine’s format' }).click();
  await expect(verdict(page)).toContainText('The engine loads this policy.');
  await expect(editor(page)).toContainText('version: "1"');
  await expect(editor(page)).toContainText('on_deny: "Not here."');
});

test('each of five mistakes is told at its line, and what can be mended in one way is', async ({ page }) => {
  await openWorkbench(page);
  const mistakes: readonly (readonly [string, number, string, string | null])[] = [
    [sound.replace('version: "1"', 'version: "2"'), 1, 'version-not-1', 'Write "1"'],
    [sound.replace('5/minute', '5 per minute'), 7, 'malformed-rate-limit', 'Write 5/minute'],
    [sound.replace('rate_limit', 'rate_limt'), 7, 'unknown-key', 'Write rate_limit'],
    [sound.replace(`  ${name}:`, `  ${name}x:`), 4, 'unknown-tool', `Write ${name}`],
    [sound.replace('default: deny', '  default: deny'), 2, 'yaml-syntax', null],
  ];
  for (const [text, line, code, fix] of mistakes) {
    await paste(page, text);
    const problem = problems(page).filter({ has: page.getByRole('link', { name: code, exact: true }) });
    await expect(problem, code).toContainText(`Line ${line}`);
    await expect(problem.getByRole('link')).toHaveAttribute('href', new RegExp(`/docs/messages/#${code}$`));
    if (fix === null) continue;
    await problem.getByRole('button', { name: fix, exact: true }).click();
    await expect(problem, code).toHaveCount(0);
    if (code !== 'version-not-1') await expect(verdict(page)).toContainText('Nothing to mend');
  }
});

test('keys, operators and the arguments of the tool at hand are completed', async ({ page }) => {
  await openWorkbench(page);
  const argument = sampleTool.tool.arguments[0]?.name ?? '';
  await paste(page, policy('conditions:\n  - path: ').trimEnd());
  await page.keyboard.type(' args.');
  const completions = page.getByRole('listbox', { name: 'Completions' });
  await expect(completions.getByRole('option', { name: `args.${argument}`, exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('o');
  await expect(completions.getByRole('option', { name: 'op', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await expect(completions.getByRole('option', { name: 'not_in' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(completions).toHaveCount(0);
});

test('Tab leaves the editor, and the plain text box stands in for it', async ({ page }) => {
  await openWorkbench(page);
  await editor(page).focus();
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  await page.getByRole('checkbox', { name: 'Plain text box' }).check();
  await page.locator('textarea#policy-text').fill(sound.replace('deny\n', 'dny\n'));
  await expect(problems(page)).toHaveCount(1);
  await problems(page).getByRole('button', { name: 'Write deny' }).click();
  await expect(page.locator('textarea#policy-text')).toHaveValue(sound);
  await openWorkbench(page);
  await expect(page.getByRole('checkbox', { name: 'Plain text box' })).toBeChecked();
});

test('a file can be opened, and one that is no text says so', async ({ page }) => {
  await openWorkbench(page);
  const open = page.locator('workbench-check input[type=file]');
  await open.setInputFiles({
    name: 'p.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(sound.replaceAll('\n', '\r\n')),
  });
  await expect(editor(page)).toContainText('rate_limit: 5/minute');
  await open.setInputFiles({
    name: 'p.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from([0xff, 0xfe, 0x00]),
  });
  await expect(verdict(page)).toContainText('not text in UTF-8');
});

const hostile: readonly (readonly [string, string])[] = [
  [
    '10,000 rules',
    `${sound}${'      - { name: "<img src=x onerror=alert(1)>", rate_limt: 5/minute }\n'.repeat(10_000)}`,
  ],
  [
    'aliases that explode',
    `version: "1"\nx:\n  - &a [x, x, x, x, x, x, x, x, x, x]\n${Array.from(
      'bcdefghi',
      (each, index) =>
        `  - &${each} [${Array<string>(10)
          .fill(`*${'abcdefgh'.charAt(index)}`)
          .join(', ')}]`,
    ).join('\n')}\nhide: *i\n`,
  ],
  [
    'a slow pattern',
    policy(
      `conditions:\n  - { path: args.x, op: regex, value: '${'(?:a?){1000}'.repeat(40)}' }\non_deny: No.`,
    ),
  ],
];
for (const [what, text] of hostile)
  test(`${what} end in words`, async ({ page }) => {
    page.on('dialog', () => {
      throw new Error('Markup was run.');
    });
    await openWorkbench(page);
    await page.getByRole('checkbox', { name: 'Plain text box' }).check();
    // As one paste: Playwright's own way of filling takes longer than the page for a text of this size.
    await page.locator('textarea#policy-text').evaluate((area: HTMLTextAreaElement, pasted) => {
      area.value = pasted;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    // The policy before had nothing to mend.
    await expect(verdict(page)).toContainText(/✕|warning|Not checked/, { timeout: 10_000 });
    await expect(page.locator('workbench-check img')).toHaveCount(0);
  });

test('nothing stands in the way of a reader, whatever was found', async ({ page }) => {
  await openWorkbench(page);
  await prepare(page);
  const found = checkRules.find(({ code }) => code === 'second-document')?.examples.found ?? '';
  await paste(page, `tols: {}\n${found}`);
  await expect(
    problems(page)
      .getByRole('button', { name: /^Write|^Delete/ })
      .first(),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOfColour(page, new Set())).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

/** The scripts that a page loads until a moment, by their addresses, with their sizes in gzip. */
function scriptsOf(page: Page): Map<string, number> {
  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    void response.body().then((body) => scripts.set(response.url(), gzipSync(body, { level: 9 }).length));
  });
  return scripts;
}

test('the scripts of this page weigh at most 200 kB, and no other page loads them', async ({
  page,
  browser,
}) => {
  const other = await browser.newPage();
  const elsewhere = scriptsOf(other);
  await other.goto('/', { waitUntil: 'networkidle' });
  const scripts = scriptsOf(page);
  await openWorkbench(page);
  await page.locator('.to-try').click();
  await expect(verdict(page)).toContainText('Nothing to mend');
  const own = [...scripts].filter(([address]) => !elsewhere.has(address));
  const sum = own.reduce((total, [, size]) => total + size, 0);
  expect(sum).toBeGreaterThan(100_000);
  expect(sum).toBeLessThanOrEqual(200_000);
  expect([...elsewhere.values()].reduce((a, b) => a + b, 0)).toBeLessThan(20_000);
});
