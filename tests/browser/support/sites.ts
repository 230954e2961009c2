/** The two sites that scripts/browser-tests.ts has built and serves while the tests run. */
import { z } from 'zod';

const environment = z
  .object({
    SITE_ADDRESS: z.url(),
    SITE_FOLDER: z.string(),
    CONFIGURED_SITE_ADDRESS: z.url(),
    CONFIGURED_SITE_ROOT: z.string(),
    CONTACT_ADDRESS: z.url(),
  })
  .parse(process.env, {
    error: () => 'Run the browser tests with "npm run test:browser"; it builds and serves the sites.',
  });

/** The site as built from the content. */
export const site = { address: environment.SITE_ADDRESS, folder: environment.SITE_FOLDER };

/** A site deployed under a base path, with a contact address. Its root holds `content/` and `dist/`. */
export const configuredSite = {
  address: environment.CONFIGURED_SITE_ADDRESS,
  root: environment.CONFIGURED_SITE_ROOT,
};

/** Where the contact form of the configured site posts to. */
export const contact = {
  address: environment.CONTACT_ADDRESS,
  port: Number(new URL(environment.CONTACT_ADDRESS).port),
};
