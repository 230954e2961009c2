import { z } from 'zod';

const port = z.string().regex(/^\d+$/);

/** Ports of the loopback interface, chosen by scripts/browser-tests.ts. */
const ports = z
  .object({ SITE_PORT: port, CONFIGURED_SITE_PORT: port, CONTACT_PORT: port })
  .parse(process.env, {
    error: () => 'Run the browser tests with "npm run test:browser"; it chooses the ports.',
  });

/** The site in dist/, as built from the content. */
export const site = { port: ports.SITE_PORT, address: `http://127.0.0.1:${ports.SITE_PORT}/` };

/** Where the contact form of the configured site posts to. */
export const contact = {
  port: Number(ports.CONTACT_PORT),
  address: `http://127.0.0.1:${ports.CONTACT_PORT}/messages`,
};

/** The same content deployed under a base path, with a contact address. */
export const configuredSite = {
  port: ports.CONFIGURED_SITE_PORT,
  address: `http://127.0.0.1:${ports.CONFIGURED_SITE_PORT}/catalogue/`,
};
