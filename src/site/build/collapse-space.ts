import type { Parents, Root, Text } from 'hast';

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Space at the edge of these shows in no browser. */
const blocks = namesOf(
  'address article aside blockquote body br caption dd dialog div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul wbr',
);

/** These stand in a line as words do, so that space beside them shows. */
const inLine = namesOf(
  'audio button canvas embed iframe img input math object picture select svg textarea video',
);

/** What stands in these is kept to the last character. */
const verbatim = namesOf('pre script style textarea');

/** These stand in no line. */
const unseen = namesOf('base link meta noscript script style template title');

/** Takes out of a page the white space that no browser shows, in one walk. Changes the tree. */
export function collapseSpace(page: Root): void {
  /** Whether space would stand at the start of a line, or after other space. */
  let hidesSpace = true;
  /** The text before, where it ends in space that shows only if more follows on the line. */
  let open: { readonly text: Text; readonly parent: Parents } | null = null;

  const endLine = (): void => {
    if (open) {
      open.text.value = open.text.value.slice(0, -1);
      if (open.text.value === '') open.parent.children.splice(open.parent.children.indexOf(open.text), 1);
    }
    hidesSpace = true;
    open = null;
  };

  const goOn = (): void => {
    hidesSpace = false;
    open = null;
  };

  /** Whether anything is left of the text. */
  function collapse(text: Text, parent: Parents): boolean {
    const value = text.value.replace(/[\t\n\v\f\r ]+/g, ' ');
    text.value = hidesSpace && value.startsWith(' ') ? value.slice(1) : value;
    if (text.value === '') return false;
    if (text.value.endsWith(' ')) {
      hidesSpace = true;
      open = { text, parent };
    } else goOn();
    return true;
  }

  function walk(parent: Parents): void {
    // A copy, because a text may be taken out of its parent while the rest is walked.
    for (const child of [...parent.children]) {
      if (child.type === 'text') {
        if (!collapse(child, parent)) parent.children.splice(parent.children.indexOf(child), 1);
      } else if (child.type === 'element') {
        const { tagName } = child;
        if (blocks.has(tagName)) endLine();
        else if (inLine.has(tagName)) {
          goOn();
          hidesSpace = true; // It holds lines of its own.
        }
        if (!verbatim.has(tagName) && !unseen.has(tagName)) walk(child);
        if (blocks.has(tagName) || inLine.has(tagName)) endLine();
        if (inLine.has(tagName)) goOn();
      }
    }
  }

  walk(page);
  endLine();
}
