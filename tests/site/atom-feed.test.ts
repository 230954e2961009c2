import { expect, test } from 'vitest';
import { atomFeed } from '../../src/site/atom-feed.ts';
import { catalogue } from '../api/support/api.ts';

test('what XML and HTML take for their own is escaped, once for each', () => {
  const [first] = catalogue.changes;
  if (!first) throw new Error('There is no change.');
  const change = { ...first.change, title: 'R&D < "x"', text: 'If a < b & c, use `x`.' };
  const feed = atomFeed({ ...catalogue, changes: [{ ...first, change }] });
  expect(feed).toContain('<title>R&amp;D &lt; &quot;x&quot;</title>');
  expect(feed).toContain('&lt;p&gt;If a &amp;lt; b &amp;amp; c, use &lt;code&gt;x&lt;/code&gt;.&lt;/p&gt;');
});
