/** Checking a policy in the workbench, as a user does. */
import { expect, test, type Page } from '@playwright/test';
import { examplesOf } from '../../src/policy/check/rule-examples.ts';
import { prepare, violations, violationsOfColour } from './support/accessibility.ts';
import { tool as sampleTool } from './support/samples.ts';
import {
  editor,
  openWorkbench,
  oneWorkbench,
  paste,
  problems,
  putWork,
  verdict,
} from './support/workbench.ts';

const { name } = sampleTool.tool;

/** A policy of one rule for a real tool, without a problem. */
const policy = (rule: string): string =>
  `version: "1"\ndefault: deny\ntools:\n  ${name}:\n    rules:\n      - name: pace\n${rule
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n')}\n`;
const sound = policy('rate_limit: 5/minute\non_deny: Wait a minute.');

const workbench = oneWorkbench();

test('the policy at hand is the recommended one, and has nothing to mend', async () => {
  const page = workbench();
  await expect(verdict(page)).toHaveText('✓ The engine loads this policy. Nothing to mend.');
  await expect(page.locator('workbench-check')).toContainText(
    /agrees with that engine in [\d,]+ recorded cases/,
  );
});

test('the short form is offered as its equivalent, and accepted with one click', async () => {
  const page = workbench();
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

const mistakes: readonly (readonly [string, number, string, string | null])[] = [
  [sound.replace('version: "1"', 'version: "2"'), 1, 'version-not-1', 'Write "1"'],
  [sound.replace('5/minute', '5 per minute'), 7, 'malformed-rate-limit', 'Write 5/minute'],
  [sound.replace('rate_limit', 'rate_limt'), 7, 'unknown-key', 'Write rate_limit'],
  [sound.replace(`  ${name}:`, `  ${name}x:`), 4, 'unknown-tool', `Write ${name}`],
  [sound.replace('default: deny', '  default: deny'), 2, 'yaml-syntax', null],
];
for (const [text, line, code, fix] of mistakes)
  test(`${code} is told at its line${fix === null ? '' : ', and mended with one click'}`, async () => {
    const page = workbench();
    await putWork(page, text);
    const problem = problems(page).filter({ has: page.getByRole('link', { name: code, exact: true }) });
    await expect(problem).toContainText(`Line ${line}`);
    await expect(problem.getByRole('link')).toHaveAttribute('href', new RegExp(`/docs/messages/#${code}$`));
    if (fix === null) return;
    await problem.getByRole('button', { name: fix, exact: true }).click();
    await expect(problem).toHaveCount(0);
  });

test('keys, operators and the arguments of the tool at hand are completed', async () => {
  const page = workbench();
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

test('all of it goes by the keyboard alone: from problem to problem, reading, mending, leaving', async () => {
  const page = workbench();
  await paste(page, sound.replace('version: "1"', 'version: "2"').replace('deny', 'dny'));
  await expect(problems(page).getByRole('button', { name: /^Write/ })).toHaveCount(2);
  // What was found is said once it stands, with the first problem.
  await expect(page.locator('[data-announced]')).toContainText(/The engine refuses this policy.* Line 1: /);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+i');
  const tooltip = page.locator('.cm-tooltip.cm-meaning');
  await expect(tooltip).toContainText('version');
  await expect(page.locator('[data-announced]')).toContainText(/^The version/);
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
  await page.keyboard.press('Control+.');
  await expect(problems(page).filter({ hasText: 'version-not-1' })).toHaveCount(0);
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+i');
  await expect(tooltip).toContainText('dny');
  await expect(problems(page).getByRole('button', { name: /^Write/ })).toHaveCount(1);
  await page.keyboard.press('Control+.');
  await expect(verdict(page)).toContainText('Nothing to mend');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor(page)).toBeFocused();
});

test('the focus stays where it is in the list while more is found', async () => {
  const page = workbench();
  await putWork(page, sound.replace('rate_limit', 'rate_limt'));
  const line = problems(page).getByRole('button', { name: 'Line 7' });
  await line.focus();
  await expect(problems(page).getByRole('button', { name: 'Write rate_limit' })).toBeVisible();
  await expect(line).toBeFocused();
});

test('the plain text box stands in for the editor, and is remembered', async () => {
  const page = workbench();
  const plain = page.getByRole('checkbox', { name: 'Plain text box' });
  await plain.focus();
  await page.keyboard.press('Space');
  const area = page.locator('textarea#policy-text');
  await area.fill(sound.replace('deny\n', 'dny\n'));
  await expect(problems(page)).toHaveCount(1);
  await problems(page).getByRole('button', { name: 'Write deny' }).click();
  await expect(area).toHaveValue(sound);
  await expect(area).toBeFocused();
  await openWorkbench(page);
  await expect(plain).toBeChecked();
  await expect(area).toHaveValue(sound);
  await plain.uncheck();
  await expect(page.locator('.cm-content')).toContainText('rate_limit: 5/minute');
});

test('what can stand at the cursor is shown, explained and written by touch and in the plain text box', async () => {
  const page = workbench();
  await putWork(page, policy('conditions:\n  - path: x\n    op: '));
  const words = page.locator('workbench-check details');
  await words.locator('summary').click();
  const plain = page.getByRole('checkbox', { name: 'Plain text box' });
  await plain.check();
  const area = page.locator('textarea#policy-text');
  const putCursor = (after: string): Promise<void> =>
    area.evaluate((place: HTMLTextAreaElement, before) => {
      const offset = place.value.indexOf(before) + before.length;
      place.focus();
      place.setSelectionRange(offset, offset);
    }, after);
  await putCursor('op: ');
  await expect(words.getByRole('listitem').filter({ hasText: 'Equal to one entry of a list' })).toBeVisible();
  await words.getByRole('button', { name: 'in', exact: true }).press('Enter');
  await expect(area).toHaveValue(policy('conditions:\n  - path: x\n    op: in'));
  await expect(area).toBeFocused();
  await putCursor('path: ');
  await words
    .getByRole('button', { name: `args.${sampleTool.tool.arguments[0]?.name ?? ''}`, exact: true })
    .click();
  await expect(area).toHaveValue(/path: args\.\w+\n/);
  await plain.uncheck();
  // Where the editor is touched, its cursor stands.
  await editor(page)
    .locator('.cm-line')
    .filter({ hasText: 'default' })
    .click({ position: { x: 20, y: 8 } });
  await expect(words.locator('[aria-current]')).toHaveText('default');
});

const file = (buffer: Buffer) => ({ name: 'p.yaml', mimeType: 'text/yaml', buffer });

/** Drops a file on a part of the page. */
const drop = (page: Page, selector: string, bytes: readonly number[]): Promise<void> =>
  page.locator(selector).evaluate((place, given) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(given)], 'dropped.yaml'));
    place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);

test('a file can be opened or dropped, and one that is no text says so', async () => {
  const page = workbench();
  await putWork(page, '');
  const open = page.locator('workbench-check input[type=file]');
  await open.setInputFiles(file(Buffer.from(sound.replaceAll('\n', '\r\n'))));
  await expect(editor(page)).toContainText('rate_limit: 5/minute');
  await open.setInputFiles(file(Buffer.from([0xff, 0xfe, 0x00])));
  await expect(verdict(page)).toContainText('p.yaml is not text in UTF-8');
  await drop(page, 'workbench-check .editor', [0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
  await expect(verdict(page)).toContainText('dropped.yaml is not text in UTF-8');
  await expect(editor(page)).toContainText('rate_limit: 5/minute');
  await drop(page, 'workbench-check .editor', [...Buffer.from('version: "1" # dropped\n')]);
  await expect(editor(page)).toContainText('# dropped');
});

const rule = '      - { name: "<img src=x onerror=alert(1)>", rate_limt: 5/minute }\n';
const hostile: readonly (readonly [string, string])[] = [
  ['10,000 rules with markup in their names', `${sound}${rule.repeat(10_000)}`],
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
    'a pattern made to be slow',
    policy(
      `conditions:\n  - { path: args.x, op: regex, value: '${'(?:a?){1000}'.repeat(40)}' }\non_deny: No.`,
    ),
  ],
  ['nesting without end', `version: "1"\nx: ${'['.repeat(100_000)}\n`],
  ['a number without end', sound.replace('5/minute', `${'9'.repeat(100_000)}/minute`)],
];
for (const [what, text] of hostile)
  test(`${what} is said in words`, async () => {
    const page = workbench();
    await putWork(page, sound);
    await expect(verdict(page)).toContainText('Nothing to mend');
    await putWork(page, text);
    await expect(verdict(page)).toContainText(/✕|warning|Not checked/, { timeout: 10_000 });
    await expect(page.locator('workbench-check img[src]')).toHaveCount(0);
  });

const megabyte = sound + rule.repeat(Math.ceil(2 ** 20 / rule.length));

/** Cancels the check that begins next as soon as that can be done, and says whether its progress is shown until then. */
const cancelSoon = (page: Page, choice = ''): Promise<boolean> =>
  page.evaluate(
    (chosen) =>
      new Promise<boolean>((resolve) => {
        const button = document.querySelector<HTMLButtonElement>('workbench-check .cancel');
        if (!button) throw new Error('There is no button.');
        const watch = new MutationObserver(() => {
          if (button.hidden) return;
          watch.disconnect();
          const progress = document.querySelector('workbench-check progress');
          const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${chosen}"]`);
          if (select) {
            select.selectedIndex = 0;
            select.dispatchEvent(new Event('change', { bubbles: true }));
          }
          resolve(progress?.checkVisibility() === true);
          button.click();
        });
        watch.observe(button, { attributes: true });
      }),
    choice,
  );

test('a policy of 1 MiB leaves the page responsive, and its check can be cancelled and done again', async () => {
  const page = workbench();
  await putWork(page, sound);
  await expect(verdict(page)).toContainText('Nothing to mend');
  const cancelled = cancelSoon(page);
  await putWork(page, megabyte);
  expect(await cancelled).toBe(true);
  await expect(verdict(page)).toHaveText('Not checked. You cancelled the check.');
  await expect(page.locator('workbench-check progress')).toBeHidden();
  await page.getByRole('button', { name: 'Check again' }).click();
  // The editor answers meanwhile.
  await editor(page).press('Control+Home');
  await page.keyboard.type('# typed');
  await expect(editor(page)).toContainText('# typed');
  await expect(verdict(page)).toContainText(/✕|Not checked/, { timeout: 10_000 });
});

test('a choice that is made while a check lasts is in the file, though the check is cancelled', async () => {
  const page = workbench();
  const cancelled = cancelSoon(page, `Policy for ${name}`);
  await putWork(page, `${megabyte}# again\n`);
  await cancelled;
  await expect(verdict(page)).toHaveText('✓ The engine loads this policy. Nothing to mend.');
  await expect(editor(page)).toContainText('own choice');
});

test('nothing stands in the way of a reader, whatever was found', async () => {
  const page = workbench();
  await prepare(page);
  const found = examplesOf('second-document').found;
  await putWork(page, `tols: {}\n${found}`);
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
  await page.locator('.to-check').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
