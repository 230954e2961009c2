import { z } from 'zod';

/** Hosts that mean the machine itself or one nearby, or that are numbers: nothing that others can open. */
const nearby = /^(?:localhost|.*\.(?:localhost|local|internal|home\.arpa)|\[.*\]|[\d.]+)$/;

/** What is expected of a text that is no address that everyone can open; null when it is one. */
export function addressFault(text: string): string | null {
  if (!text.startsWith('https://')) return 'a web address that starts with https://';
  if (/\s/.test(text) || !URL.canParse(text)) return 'a web address, without spaces';
  const { hostname, username, password, port } = new URL(text);
  if (username !== '' || password !== '') return 'a web address without a name or password before the host';
  if (port !== '' || /^https:\/\/[^/?#]*:/.test(text)) return 'a web address without a port';
  if (nearby.test(hostname)) return 'a host that everyone can reach by its name';
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/.test(hostname))
    return 'a whole host name, such as example.org';
  if (!text.slice('https://'.length).toLowerCase().startsWith(hostname))
    return `the host as browsers write it, ${hostname}`;
  return null;
}

/** An address on the web that readers can open: https, a host with a name, and nothing hidden before it. */
export const webAddress = z.string().superRefine((text, context) => {
  const expected = addressFault(text);
  if (expected !== null) context.addIssue({ code: 'custom', message: expected });
});

/**
 * An address of the deployment itself. A copy that is only tried out may stand on the machine itself, by http and with a
 * port.
 */
export const deployedAddress = z.string().superRefine((text, context) => {
  if (/^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?\/[^\s?#]*$/.test(text)) return;
  const expected = addressFault(text);
  if (expected !== null) context.addIssue({ code: 'custom', message: expected });
});

/** The same of a page that is to be had without encryption alone. */
export const plainAddressFault = (text: string): string | null =>
  text.startsWith('http://')
    ? addressFault(text.replace(/^http:/, 'https:'))
    : 'a web address that starts with http://, as `https: false` says';
