import {
  allChecksumsAddress,
  checksumsAddress,
  programAddress,
  programChecksumAddress,
} from '../../api/addresses.ts';
import { feedAddress } from '../../catalogue/addresses.ts';
import { securityPolicy } from '../security-policy.ts';

/** Headers for the answers to all addresses that fit a pattern, in which `*` stands for any characters. */
export interface HeaderRule {
  readonly why: string;
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file that has its address from what is in it, and so never changes. */
const forAYear = 'public, max-age=31536000, immutable';

const mediaType = (pattern: string, type: string): HeaderRule => ({
  why: `Media type of ${pattern}`,
  pattern,
  headers: { 'Content-Type': type },
});

const openTo = (pattern: string): HeaderRule => ({
  why: 'Pages of other sites may read these files',
  pattern,
  headers: { 'Access-Control-Allow-Origin': '*' },
});

/**
 * What a server should say with the site's files. No two rules that fit one address set the same header, because hosts
 * differ in what they make of that. Pages and files without a rule for caching are revalidated by default.
 */
export const headerRules = (contactAddress: string | null): readonly HeaderRule[] => [
  {
    why: 'What a page may load, and what others may do with it',
    pattern: '/*',
    headers: {
      'Content-Security-Policy': securityPolicy(contactAddress),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  },
  {
    why: 'Scripts and styles have a hash in their names',
    pattern: '/_astro/*',
    headers: { 'Cache-Control': forAYear },
  },
  openTo('/api/*'),
  openTo('/policies/*'),
  openTo('/schemas/*'),
  mediaType('/policies/*.yaml', 'application/yaml'),
  mediaType(checksumsAddress, 'text/plain; charset=utf-8'),
  mediaType(allChecksumsAddress, 'text/plain; charset=utf-8'),
  mediaType(programAddress, 'text/javascript; charset=utf-8'),
  mediaType(programChecksumAddress, 'text/plain; charset=utf-8'),
  mediaType('/*.md', 'text/markdown; charset=utf-8'),
  mediaType('/llms*.txt', 'text/plain; charset=utf-8'),
  mediaType(feedAddress, 'application/atom+xml; charset=utf-8'),
  mediaType('/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'),
  mediaType('/manifest.webmanifest', 'application/manifest+json'),
];
