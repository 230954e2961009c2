import { test as base, expect, type Page } from '@playwright/test';
import { prepare, prepareAlways, violations, violationsOfColour } from './support/accessibility.ts';
import { pages } from './support/built-site.ts';
import { site } from './support/sites.ts';

const themes = ['light', 'dark'] as const;
const desktop = { width: 1280, height: 720 };
const phone = { width: 320, height: 700 };

/** The same list, that at hand first: a page that changes its looks is drawn anew. */
const atHandFirst = <Each>(all: readonly Each[], isAtHand: (each: Each) => boolean): Each[] => [
  ...all.filter(isAtHand),
  ...all.filter((each) => !isAtHand(each)),
];

/** One page of the browser for all addresses, and what texts and targets have looked like on those before. */
interface Shared {
  readonly shared: {
    readonly page: Page;
    /** The theme that the last page was left in. */
    theme: (typeof themes)[number];
    readonly seen: Readonly<Record<(typeof themes)[number] | 'targets', Set<string>>>;
  };
}

const test = base.extend<object, Shared>({
  shared: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ viewport: desktop });
      await prepareAlways(page);
      await use({ page, theme: 'light', seen: { light: new Set(), dark: new Set(), targets: new Set() } });
      await page.close();
    },
    { scope: 'worker' },
  ],
});

for (const address of pages) {
  test(`${address} is accessible in both themes and at 320 pixels, and the browser has no complaint`, async ({
    shared,
  }) => {
    const { page, seen } = shared;
    // What the browser complains about while the page loads, Content-Security-Policy violations included.
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.removeAllListeners();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) foreign.push(request.url());
    });
    await page.goto(new URL(address, site.address).href);

    for (const size of atHandFirst([desktop, phone], ({ width }) => width === page.viewportSize()?.width)) {
      await page.setViewportSize(size);
      if (size === phone) {
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        continue;
      }
      expect(await violations(page, seen.targets)).toEqual([]);
      // The other theme is the same document in other colours.
      for (const theme of atHandFirst(themes, (each) => each === shared.theme)) {
        await page.emulateMedia({ colorScheme: theme });
        shared.theme = theme;
        expect(await violationsOfColour(page, seen[theme]), theme).toEqual([]);
      }
    }

    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test('what is too pale, too small or without a name would be found', async ({ page }) => {
  await page.goto('/');
  await prepare(page);
  await page.evaluate(() => {
    const [text] = document.querySelectorAll<HTMLElement>('main p');
    if (text) text.style.color = '#bbb';
    const small = document.createElement('div');
    small.innerHTML = '<button class="small">a</button><button class="small">b</button>';
    for (const button of small.querySelectorAll('button'))
      button.style.cssText = 'all: revert; width: 10px; height: 10px; padding: 0; border: 0';
    document.querySelector('main')?.append(document.createElement('button'), small);
  });
  const seen = new Set<string>();
  const noName: unknown = expect.stringMatching(/^button-name: /);
  expect(await violations(page, seen)).toEqual([
    noName,
    expect.stringMatching(/^target-size: .*class="small"/),
  ]);
  // What looks alike is said once.
  expect(await violations(page, seen)).toEqual([noName]);
  expect(await violationsOfColour(page, new Set())).toEqual([expect.stringMatching(/^color-contrast: /)]);
});
