import { changesAddress, workbenchAddress } from '../../catalogue/addresses.ts';
import type { FixedPage } from '../../catalogue/site-places.ts';

/** What the search calls the pages that stand whatever the content holds, and what else readers call them. */
export const ownPages: Readonly<
  Record<FixedPage, { readonly name: string; readonly words: readonly string[] }>
> = {
  '/': { name: 'Home', words: ['start', 'front page', 'main page', 'how it works'] },
  '/tools/': { name: 'All tools', words: ['tool list', 'list of tools', 'critical tools'] },
  '/policies/': {
    name: 'Policies',
    words: ['postures', 'full policies', 'all policies', 'compare policies', 'download'],
  },
  '/risk/': { name: 'Risk', words: ['risk levels', 'risk score', 'severity', 'categories'] },
  '/risk/method/': {
    name: 'How risk is scored',
    words: ['risk method', 'scoring', 'risk factors', 'dispute', 'hints'],
  },
  '/attacks/': {
    name: 'Attack library',
    words: ['attacks', 'incidents', 'cases', 'threats', 'hacked', 'lost money', 'theft', 'stolen', 'scam'],
  },
  '/docs/': { name: 'Documentation', words: ['docs', 'help', 'guides', 'manual'] },
  [workbenchAddress]: {
    name: 'Workbench',
    words: [
      'compose a policy',
      'edit a policy',
      'policy editor',
      'playground',
      'try a policy',
      'check a policy',
      'try calls',
    ],
  },
  '/contact/': {
    name: 'Get in touch',
    words: [
      'contact',
      'feedback',
      'support',
      'email',
      'report a mistake',
      'report a problem',
      'report an error',
    ],
  },
  [changesAddress]: {
    name: 'Changes',
    words: [
      'changelog',
      'change log',
      'history',
      'release notes',
      'news',
      'updates',
      'what is new',
      'rss',
      'feed',
      'atom feed',
    ],
  },
};
