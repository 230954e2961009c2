import { expect, test } from '@playwright/test';

test('the first screen of home shows a denied call, the search, the proof and the two ways on', async ({
  page,
}) => {
  await page.goto('/');
  const example = page.locator('.denied');
  const parts = {
    'what this is': page.getByRole('main').getByRole('link').first(),
    'the call': example.locator('code').first(),
    'what the agent gets': example.locator('code').last(),
    search: page.getByRole('main').getByRole('button', { name: /^Search/ }),
    'the full policy': page.getByRole('link', { name: 'Get the full policy' }),
    'the tools': page.getByRole('link', { name: 'Find a tool' }),
    'the proof': page.getByRole('link', { name: 'How we check' }),
  };
  for (const [width, height] of [
    [360, 800],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [part, place] of Object.entries(parts)) {
      const box = await place.boundingBox();
      expect(box && box.y + box.height, `${part} at ${width}`).toBeLessThanOrEqual(height);
    }
  }
});
