/** Links in the text of pages: where they lead will be there once the site is built. */
import { didYouMean } from '../../policy/nearest-name.ts';
import { docAddress, attackAddress, toolAddress } from '../addresses.ts';
import { faultAtNode, mdxNodes, type MdxNode } from '../prose/mdx-tree.ts';
import type { Content, PageDocument } from '../read/content.ts';
import { webAddress } from '../schema/web-address.ts';
import { sitePlaces } from '../site-places.ts';
import type { RuleFault } from '../report/fault.ts';
import type { ContentRule, Rule } from './support/rule.ts';

/** A page whose text may hold links, and where it will stand. */
interface LinkingPage {
  readonly page: PageDocument<unknown>;
  readonly address: string;
}

interface Link {
  readonly from: LinkingPage;
  readonly node: MdxNode;
  readonly target: string;
}

const linkAddress: ContentRule = {
  code: 'link-address',
  meaning: 'A link is neither an address of the site, from / on, nor a web address that starts with https.',
  looksAt: 'content',
  find: (content) =>
    links(content).flatMap(({ from, node, target }) => {
      if (/^(?:#|\/(?!\/))/.test(target)) return [];
      const site = content.site?.value?.address;
      if (site !== undefined && target.startsWith(site)) {
        const message = `The link "${target}" names the address of this site, expected "/${target.slice(site.length)}".`;
        return [
          faultAtNode(
            from.page,
            node,
            message,
            'Write what follows the address, from / on; the build puts the address before it.',
          ),
        ];
      }
      if (webAddress.safeParse(target).success) return [];
      const message = `The link leads to "${target}", expected an address of the site from / on, or one that starts with https://.`;
      return [faultAtNode(from.page, node, message, 'Write the whole address.')];
    }),
};

const linkWithoutPage: ContentRule = {
  code: 'link-without-page',
  meaning: 'A link within the site leads to a page or file that will not be there.',
  looksAt: 'content',
  find: (content) => {
    const places = sitePlaces(content);
    return internalLinks(content).flatMap(({ link: { from, node, target }, path }): RuleFault[] => {
      if (places.has(path)) return [];
      const hint = didYouMean(path, [...places.keys()], 'Name a page or file that the site has.');
      return [
        faultAtNode(from.page, node, `The link "${target}" leads nowhere: the site has no ${path}.`, hint),
      ];
    });
  },
};

const linkWithoutPlace: ContentRule = {
  code: 'link-without-place',
  meaning: 'A link names a heading or a place that its page will not have.',
  looksAt: 'content',
  find: (content) => {
    const places = sitePlaces(content);
    return internalLinks(content).flatMap(({ link: { from, node, target }, path, id }): RuleFault[] => {
      const known = places.get(path);
      if (known === undefined || id === '' || known.has(id)) return [];
      const hint = didYouMean(id, [...known], 'Name the identifier of a heading of that page.');
      return [
        faultAtNode(from.page, node, `The link "${target}" leads to no place: ${path} has no #${id}.`, hint),
      ];
    });
  },
};

export const linkRules: readonly Rule[] = [linkAddress, linkWithoutPage, linkWithoutPlace];

function links(content: Content): Link[] {
  return linkingPages(content).flatMap((from) =>
    mdxNodes(from.page).flatMap((node) =>
      node.type === 'link' || node.type === 'definition' ? [{ from, node, target: node.url }] : [],
    ),
  );
}

/** The links that stay within the site, taken apart. */
const internalLinks = (content: Content): { link: Link; path: string; id: string }[] =>
  links(content)
    .filter(({ target }) => /^(?:#|\/(?!\/))/.test(target))
    .map((link) => {
      const [path = '', id = ''] = link.target.split('#');
      return { link, path: path === '' ? link.from.address : path, id };
    });

const linkingPages = ({ tools, attacks, docs }: Content): LinkingPage[] => [
  ...tools.flatMap((tool) => (tool.page ? [{ page: tool.page, address: toolAddress(tool) }] : [])),
  ...attacks.pages.map((page) => ({ page, address: attackAddress(page.id) })),
  ...docs.map((page) => ({ page, address: docAddress(page.path) })),
];
