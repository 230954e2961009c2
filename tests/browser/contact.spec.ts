import { createServer, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { configuredSite, contact } from './support/sites.ts';

const form = `${configuredSite.address}contact/`;

/** A contact endpoint on the loopback interface that answers with the given status and keeps what it was sent. */
async function endpoint(status: number): Promise<{ received: string[]; server: Server }> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'POST') received.push(Buffer.concat(parts).toString('utf8'));
      response.writeHead(request.method === 'OPTIONS' ? 204 : status, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
      });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(contact.port, '127.0.0.1', resolve));
  return { received, server };
}

const close = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

// One address for all: the tests of this file take turns.
test.describe.configure({ mode: 'serial' });

test('a message that is accepted is confirmed', async ({ page }) => {
  const { received, server } = await endpoint(200);
  await page.goto(form);
  await page.getByLabel(/email/i).fill('reader@example.com');
  await page.getByLabel(/message/i).fill('Is nb_rates right? 100 % & more');
  await page.getByRole('button', { name: /Send/ }).click();
  await expect(page.getByText("Message sent. We'll get back to you soon.")).toBeVisible();
  expect(received).toHaveLength(1);
  expect(decodeURIComponent(received[0]?.replaceAll('+', ' ') ?? '')).toContain(
    'Is nb_rates right? 100 % & more',
  );
  await close(server);
});

test('a message that is refused stays in the form, with what to do', async ({ page }) => {
  const { server } = await endpoint(500);
  await page.goto(form);
  await page.getByLabel(/email/i).fill('reader@example.com');
  await page.getByLabel(/message/i).fill('Keep me');
  await page.getByRole('button', { name: /Send/ }).click();
  await expect(page.getByRole('alert')).toContainText(/not sent/i);
  await expect(page.getByLabel(/message/i)).toHaveValue('Keep me');
  await expect(page.getByRole('alert').getByRole('link')).toBeVisible();
  await close(server);
});

test('an endpoint that does not answer is said too', async ({ page }) => {
  await page.goto(form);
  await page.getByLabel(/email/i).fill('reader@example.com');
  await page.getByLabel(/message/i).fill('Keep me');
  await page.getByRole('button', { name: /Send/ }).click();
  await expect(page.getByRole('alert')).toContainText(/not sent/i);
  await expect(page.getByLabel(/message/i)).toHaveValue('Keep me');
});

test('an empty message is not sent', async ({ page }) => {
  const { received, server } = await endpoint(200);
  await page.goto(form);
  await page.getByRole('button', { name: /Send/ }).click();
  await expect(page.getByLabel(/message/i)).toHaveJSProperty('validity.valid', false);
  expect(received).toEqual([]);
  await close(server);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form posts by itself', async ({ page }) => {
    const { received, server } = await endpoint(200);
    await page.goto(form);
    await page.getByLabel(/email/i).fill('reader@example.com');
    await page.getByLabel(/message/i).fill('Plain');
    await page.getByRole('button', { name: /Send/ }).click();
    await expect.poll(() => received.length).toBe(1);
    await close(server);
  });
});

test('without a contact address there is no form but the issue tracker', async ({ page }) => {
  await page.goto('/contact/');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: /issue/i }).first()).toBeVisible();
});
