import type { Site } from '../../catalogue/schema/site.ts';
import { headerRules } from './header-rules.ts';

/** Where hosts such as Cloudflare Pages and Netlify look for headers. */
export const headersAddress = '/_headers';

/** The header rules in the form that these hosts read, for the address that the site is configured for. */
export function headersFile({ address, contact_address }: Pick<Site, 'address' | 'contact_address'>): string {
  const base = new URL(address).pathname.replace(/\/$/, '');
  return headerRules(contact_address)
    .map(({ why, pattern, headers }) =>
      [
        `# ${why}.`,
        `${base}${pattern}`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}
