import type { CheckedLink } from './check-links.ts';
import type { ExternalLink } from './external-links.ts';

type Link = ExternalLink | CheckedLink;

const isChecked = (link: Link): link is CheckedLink => 'state' in link;

const count = (number: number, what: string, more: string): string =>
  `${number} ${number === 1 ? what : more}`;

function linkAsText(link: Link): string {
  const state = isChecked(link) ? `${link.state}  ${link.answer}  ` : '';
  return [`${state}${link.address}`, ...[...link.files, ...link.pages].map((place) => `    ${place}`)].join(
    '\n',
  );
}

function summary(links: readonly Link[]): string {
  const checked = links.filter(isChecked);
  const of = (state: CheckedLink['state']): number => checked.filter((each) => each.state === state).length;
  const all = count(links.length, 'address', 'addresses');
  return checked.length === 0
    ? `${all}.`
    : `${all}: ${of('alive')} alive, ${of('dead')} dead, ${of('unclear')} unclear.`;
}

/**
 * The addresses for people, with the places that use each. Of checked ones those that are alive are only counted, and
 * the dead come last, where they are seen.
 */
export function linksAsText(links: readonly Link[]): string {
  const shown = (state: CheckedLink['state']): Link[] =>
    links.filter((link) => isChecked(link) && link.state === state);
  const listed = links.some(isChecked) ? [...shown('unclear'), ...shown('dead')] : links;
  return [...listed.map(linkAsText), summary(links)].join('\n\n') + '\n';
}

/** The same for programs, all of it. */
export const linksAsJson = (links: readonly Link[]): string => `${JSON.stringify({ links }, undefined, 2)}\n`;
