import type { Comment, Doctype, Element, Properties, Root, Text } from 'hast';
import { Parser } from 'htmlparser2';
import { find, html, svg, type Info, type Schema } from 'property-information';
import { parse as parseTokens } from 'space-separated-tokens';

/** They have no end tag. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * The tree of a page in which each element has its end tag. Of such a page it is what the parser of the standard makes,
 * in a quarter of the time.
 *
 * @throws Error for an element without its end tag: browsers would mend the page in ways that this parser does not know.
 */
export function parsePage(page: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  /** The text that came last, while nothing has come after it. */
  let text: Text | null = null;
  /** How many drawings are open. In them, a tag may close itself. */
  let drawings = 0;

  const add = (node: Element | Text | Comment | Doctype): void => {
    const parent = open.at(-1) ?? root;
    if (parent.type === 'root') parent.children.push(node);
    else if (node.type !== 'doctype') parent.children.push(node);
    text = node.type === 'text' ? node : null;
  };

  const parser = new Parser({
    onopentag(tagName, attributes) {
      if (tagName === 'svg') drawings += 1;
      const element: Element = {
        type: 'element',
        tagName,
        properties: propertiesOf(attributes, drawings > 0 ? svg : html),
        children: [],
      };
      add(element);
      open.push(element);
    },
    onclosetag(name, isImplied) {
      if (isImplied && drawings === 0 && !empty.has(name))
        throw new Error(`A <${name}> has no end tag, expected </${name}>.`);
      if (name === 'svg') drawings -= 1;
      const closed = open.pop();
      // What a template holds is no part of the page until a script takes it.
      if (closed?.type === 'element' && closed.tagName === 'template') {
        closed.content = { type: 'root', children: closed.children };
        closed.children = [];
      }
      text = null;
    },
    ontext(value) {
      // An entity ends a text for the parser, and none for the tree.
      if (text) text.value += value;
      else if (open.length > 1 || value.trim() !== '') add({ type: 'text', value });
    },
    oncomment(value) {
      add({ type: 'comment', value });
    },
    onprocessinginstruction() {
      add({ type: 'doctype' });
    },
  });
  parser.end(page);
  return root;
}

const propertiesOf = (attributes: Readonly<Record<string, string>>, schema: Schema): Properties => {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes)) {
    const info = infoOf(name, schema);
    properties[info.property] = valueOf(value, info);
  }
  return properties;
};

const known = new Map<Schema, Map<string, Info>>([
  [html, new Map()],
  [svg, new Map()],
]);

/** What is known of an attribute, looked up once. */
function infoOf(name: string, schema: Schema): Info {
  const found = known.get(schema)?.get(name) ?? find(schema, name);
  known.get(schema)?.set(name, found);
  return found;
}

function valueOf(
  value: string,
  { boolean, overloadedBoolean, number, spaceSeparated }: Info,
): Properties[string] {
  if (boolean || (overloadedBoolean && value === '')) return true;
  if (number) return Number(value);
  return spaceSeparated ? parseTokens(value) : value;
}
