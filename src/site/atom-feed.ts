import { absoluteUrl, changesAddress, feedAddress } from '../catalogue/addresses.ts';
import type { Catalogue, ChangeEntry } from '../catalogue/catalogue.ts';
import { escapeHtml } from './text/escape-html.ts';
import { textToHtml } from './text/text-to-html.ts';

/** Text for an element or an attribute of XML. */
const escapeXml = (text: string): string => escapeHtml(text).replaceAll('"', '&quot;');

/** A day as the instant that Atom asks for: its beginning in UTC. */
const instant = (day: string): string => `${day}T00:00:00Z`;

/** The changes as an Atom feed. Its ids are the addresses of the changes, which never change. */
export function atomFeed({ site, changes }: Catalogue): string {
  const url = (address: string): string => absoluteUrl(site.address, address);
  const latest = changes[0]?.change.date ?? '';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(url(feedAddress))}</id>`,
    `  <title>${escapeXml(`${site.title}: changes`)}</title>`,
    '  <subtitle>What changed in facts, risk and policies.</subtitle>',
    `  <updated>${instant(latest)}</updated>`,
    `  <author><name>${escapeXml(site.title)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(url(feedAddress))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(url(changesAddress))}"/>`,
    ...changes.map((entry) => atomEntry(entry, url)),
    '</feed>\n',
  ].join('\n');
}

function atomEntry(
  { change: { title, date, concerns, text }, address, entries }: ChangeEntry,
  url: (address: string) => string,
): string {
  return [
    '  <entry>',
    `    <id>${escapeXml(url(address))}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <updated>${instant(date)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(url(address))}"/>`,
    ...concerns.map((term) => `    <category term="${term}"/>`),
    `    <content type="html">${escapeXml(entryHtml(text, entries, url))}</content>`,
    '  </entry>',
  ].join('\n');
}

/** What a feed reader shows: the text, and links to what changed. */
function entryHtml(text: string, entries: ChangeEntry['entries'], url: (address: string) => string): string {
  const links = entries.map(
    ({ name, address }) => `<li><a href="${escapeXml(url(address))}">${escapeHtml(name)}</a></li>`,
  );
  return `<p>${textToHtml(text)}</p><ul>${links.join('')}</ul>`;
}
