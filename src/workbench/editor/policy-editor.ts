import {
  cursorDocEnd,
  cursorDocStart,
  history,
  historyKeymap,
  insertNewlineKeepIndent,
  selectAll,
  selectDocEnd,
  selectDocStart,
} from '@codemirror/commands';
import {
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
  type Diagnostic,
} from '@codemirror/lint';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, lineNumbers, type Command } from '@codemirror/view';
import { element } from '../elements/dom.ts';
import { completion, type OfferWords } from './completion.ts';
import { editorTheme } from './editor-theme.ts';
import { markCode } from './mark-code.ts';
import { written, type PolicyWord } from './policy-words.ts';
import { wordsAtCursor } from './words-at-cursor.ts';
import { placeIn, type TextPlace } from './yaml-place.ts';

/** A problem as the editor shows it. */
export interface EditorProblem {
  readonly offset: number;
  readonly severity: 'error' | 'warning';
  /** Made when it is looked at. */
  readonly describe: () => HTMLElement;
  readonly fix: { readonly title: string; readonly run: () => void } | null;
}

export interface EditorOptions {
  readonly label: string;
  /** Called when the reader has changed the text. */
  readonly onEdit: (text: string) => void;
  /** Called when the cursor stands elsewhere. */
  readonly onMove: () => void;
  readonly wordsFor: (place: TextPlace) => readonly PolicyWord[];
  readonly meaningAt: (place: TextPlace) => PolicyWord | null;
  /** Says something to those who do not see what is shown at the cursor. */
  readonly onTold: (words: string) => void;
}

/** The editor for policies. It keeps Tab for leaving it, as every other field does. */
export class PolicyEditor {
  readonly #view: EditorView;
  readonly #extensions: Extension;
  #problems: readonly EditorProblem[] = [];

  constructor(host: HTMLElement, text: string, options: EditorOptions) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#extensions = [extensions(options), this.#ownKeys(options)];
    this.#view = new EditorView({ root, parent: root, state: this.#state(text) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts another text in its place, which cannot be undone here: the page has its own Undo for that. */
  set text(text: string) {
    if (text !== this.text) this.#view.setState(this.#state(text));
  }

  /** The offset at which the cursor stands. */
  get cursor(): number {
    return this.#view.state.selection.main.head;
  }

  /** Carries out changes as if they had been typed. */
  edit(edits: readonly { readonly from: number; readonly to: number; readonly insert: string }[]): void {
    this.#view.dispatch({ changes: [...edits], userEvent: 'input' });
  }

  show(problems: readonly EditorProblem[]): void {
    const { doc } = this.#view.state;
    this.#problems = problems;
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        problems.map((problem) => diagnostic(problem, doc)),
      ),
    );
  }

  /** Puts the cursor at an offset, in view. */
  goTo(offset: number): void {
    const at = Math.min(offset, this.#view.state.doc.length);
    this.#view.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    });
    this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  /** What the mouse finds where it rests or clicks, for the keyboard: what is at the cursor, and what mends a problem there. */
  #ownKeys({ meaningAt, onTold }: EditorOptions): Extension {
    const problemsAt = (view: EditorView): EditorProblem[] => {
      const { from, to } = view.state.doc.lineAt(view.state.selection.main.head);
      return this.#problems.filter(({ offset }) => offset >= from && offset <= to);
    };
    return [
      wordsAtCursor((view, offset) => {
        const meaning = meaningAt(placeIn(view.state.doc.toString(), offset));
        const parts = problemsAt(view).map(({ describe }) => describe());
        if (meaning) parts.push(element('p', {}, meaning.meaning));
        onTold(parts.length === 0 ? 'Nothing is known of this place.' : parts.map(textOf).join(' '));
        return parts.length === 0 ? null : element('div', { class: 'cm-meaning' }, ...parts);
      }),
      keymap.of([
        {
          key: 'Mod-.',
          run: (view) => {
            problemsAt(view)
              .find(({ fix }) => fix !== null)
              ?.fix?.run();
            return true;
          },
        },
      ]),
    ];
  }

  #state(text: string): EditorState {
    return EditorState.create({ doc: text, extensions: this.#extensions });
  }
}

function extensions({ label, onEdit, onMove, wordsFor, meaningAt }: EditorOptions): Extension {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    markCode,
    editorTheme,
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
      if (docChanged) onEdit(state.doc.toString());
      if (docChanged || selectionSet) onMove();
    }),
    completion(offers(wordsFor)),
    hoverTooltip((view, position) => {
      const place = placeIn(view.state.doc.toString(), position);
      const meaning = meaningAt(place);
      if (meaning === null) return null;
      return {
        pos: place.from,
        end: place.to,
        create: () => ({ dom: element('div', { class: 'cm-meaning' }, meaning.meaning) }),
      };
    }),
    keymap.of([
      // Of a long text only the lines in view are in the page, so the browser's own keys would stop at their edge.
      { key: 'Mod-a', run: selectAll },
      { key: 'Mod-Home', mac: 'Cmd-ArrowUp', run: cursorDocStart, shift: selectDocStart },
      { key: 'Mod-End', mac: 'Cmd-ArrowDown', run: cursorDocEnd, shift: selectDocEnd },
      { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
      { key: 'Mod-]', run: shiftLines(2) },
      { key: 'Mod-[', run: shiftLines(-2) },
      ...historyKeymap,
      { key: 'Enter', run: insertNewlineKeepIndent },
    ]),
  ];
}

/** The text of an element, its parts apart. */
const textOf = (part: Element): string =>
  [...(part.children.length === 0 ? [part] : part.children)].map(({ textContent }) => textContent).join(' ');

const offers =
  (wordsFor: EditorOptions['wordsFor']): OfferWords =>
  ({ state: { doc, selection } }, isAsked) => {
    const { head } = selection.main;
    const place = placeIn(doc.toString(), head);
    const typed = doc.sliceString(place.from, head);
    // An empty place that nobody asked about, and a comment.
    if ((typed === '' && !isAsked) || /(?:^|\s)#/.test(doc.sliceString(doc.lineAt(head).from, head)))
      return null;
    const words = wordsFor(place).filter(
      ({ word }) => word.toLowerCase().includes(typed.toLowerCase()) && word !== typed,
    );
    return {
      from: place.from,
      words: words
        .toSorted((a, b) => Number(b.word.startsWith(typed)) - Number(a.word.startsWith(typed)))
        .map((each) => ({ ...each, insert: written(each, place) })),
    };
  };

/** Moves the lines of the selection to the right, or to the left as far as they go. */
const shiftLines =
  (by: number): Command =>
  (view) => {
    const { doc, selection } = view.state;
    const first = doc.lineAt(selection.main.from).number;
    const last = doc.lineAt(selection.main.to).number;
    const lines = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index));
    view.dispatch({
      changes: lines.map(({ from, text }) =>
        by > 0
          ? { from, insert: ' '.repeat(by) }
          : { from, to: from + Math.min(-by, text.length - text.trimStart().length) },
      ),
      userEvent: by > 0 ? 'input.indent' : 'delete.dedent',
    });
    return true;
  };

/** A problem stands at the word that it begins with. */
function diagnostic({ offset, severity, describe, fix }: EditorProblem, doc: Text): Diagnostic {
  const from = Math.min(offset, doc.length);
  const line = doc.lineAt(from);
  const word = /^(?:"[^"]*"|'[^']*'|[^\s,:{}[\]]+)/.exec(doc.sliceString(from, line.to))?.[0] ?? '';
  return {
    from,
    to: Math.max(from + word.length, from),
    severity,
    message: '',
    renderMessage: describe,
    ...(fix && { actions: [{ name: fix.title, apply: fix.run }] }),
  };
}
