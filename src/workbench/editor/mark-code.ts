import {
  Decoration,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

const key = Decoration.mark({ class: 'cm-key' });
const comment = Decoration.mark({ class: 'cm-comment' });

/** A comment, or a key with its colon behind it; a text in quotes is passed over, since it may hold what looks like either. */
const marked =
  /((?<=^|\s)#.*$)|("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|(?<=^\s*(?:- +)*|[{,]\s*)[^\s#:"'{}[\],-][^:#{}[\],]*?)(?=\s*:(?:\s|$))|"(?:\\.|[^"\\])*"|'(?:''|[^'])*'/g;

const decorator = new MatchDecorator({
  regexp: marked,
  decorate: (add, from, _to, [text, isComment, isKey]) => {
    if (isComment !== undefined) add(from, from + text.length, comment);
    else if (isKey !== undefined) add(from, from + text.length, key);
  },
});

/** Lets keys and comments stand out, as in the code on other pages. Only lines that are in view are looked at. */
export const markCode = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorator.createDeco(view);
    }
    update(update: ViewUpdate): void {
      this.decorations = decorator.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
