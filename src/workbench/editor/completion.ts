/**
 * Words to choose from while one types. CodeMirror's own completion brings its parsers with it, a quarter of what the page may
 * weigh; this one asks `placeAt` and nothing else.
 */
import { Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type Command, type TooltipView } from '@codemirror/view';
import { element } from '../elements/dom.ts';
import type { PolicyWord } from './policy-words.ts';
import { untilMoved } from './until-moved.ts';

/** What can be written at the cursor. */
export interface Offer {
  /** Where the word begins that is being typed. */
  readonly from: number;
  readonly words: readonly (PolicyWord & { readonly insert: string })[];
}

/** Finds what can be written at the cursor; null when there is nothing to offer. */
export type OfferWords = (view: EditorView, isAsked: boolean) => Offer | null;

interface Choice extends Offer {
  readonly chosen: number;
}

/** As many words are shown at once. */
const mostShown = 60;

/** What is typed asks anew. */
const { field: choice, show: choose } = untilMoved<Choice>(({ from }) => ({
  pos: from,
  create: listOf,
  above: false,
}));

/** The list of words, which follows the choice. */
function listOf(view: EditorView): TooltipView {
  const list = element('ul', { role: 'listbox', id: 'completions', 'aria-label': 'Completions' });
  const meaning = element('div', { class: 'cm-meaning', id: 'completion-meaning' });
  const show = (): void => {
    const current = view.state.field(choice);
    if (current === null) return;
    list.replaceChildren(
      ...current.words.slice(0, mostShown).map(({ word }, index) => {
        const item = element(
          'li',
          { role: 'option', id: `completion-${index}`, 'aria-selected': String(index === current.chosen) },
          word,
        );
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          take(view, { ...current, chosen: index });
        });
        return item;
      }),
    );
    meaning.textContent = current.words[current.chosen]?.meaning ?? '';
    meaning.hidden = meaning.textContent === '';
    list.children[current.chosen]?.scrollIntoView({ block: 'nearest' });
  };
  show();
  return { dom: element('div', { class: 'cm-completion' }, list, meaning), update: show };
}

function take(view: EditorView, { from, words, chosen }: Choice): void {
  const insert = words[chosen]?.insert ?? '';
  const { head } = view.state.selection.main;
  view.dispatch({
    changes: { from, to: head, insert },
    selection: { anchor: from + insert.length },
    effects: choose.of(null),
    userEvent: 'input.complete',
  });
  view.focus();
}

/** Does something with the choice that is open; when none is, the key means what it always does. */
const withChoice =
  (run: (view: EditorView, current: Choice) => void): Command =>
  (view) => {
    const current = view.state.field(choice);
    if (current === null) return false;
    run(view, current);
    return true;
  };

const move = (by: number): Command =>
  withChoice((view, current) => {
    const count = Math.min(mostShown, current.words.length);
    view.dispatch({ effects: choose.of({ ...current, chosen: (current.chosen + by + count) % count }) });
  });

/** Offers words while one types, and when Ctrl+Space asks for them. */
export function completion(offerWords: OfferWords): Extension {
  const offer = (view: EditorView, isAsked: boolean): void => {
    const offered = offerWords(view, isAsked);
    const open = offered === null || offered.words.length === 0 ? null : { ...offered, chosen: 0 };
    if (open !== null || view.state.field(choice) !== null) view.dispatch({ effects: choose.of(open) });
  };
  return [
    choice,
    EditorView.updateListener.of(({ view, transactions }) => {
      const isTyped = transactions.some(
        (each) => each.isUserEvent('input.type') || each.isUserEvent('delete.backward'),
      );
      // A change of the state may not follow while one is being shown.
      if (isTyped)
        queueMicrotask(() => {
          offer(view, false);
        });
    }),
    EditorView.contentAttributes.of(({ state }) => {
      const current = state.field(choice, false) ?? null;
      return current === null
        ? { 'aria-autocomplete': 'list' }
        : {
            'aria-autocomplete': 'list',
            'aria-controls': 'completions',
            'aria-activedescendant': `completion-${current.chosen}`,
            'aria-describedby': 'completion-meaning',
          };
    }),
    Prec.highest(
      keymap.of([
        {
          key: 'Ctrl-Space',
          run: (view) => {
            offer(view, true);
            return true;
          },
        },
        { key: 'ArrowDown', run: move(1) },
        { key: 'ArrowUp', run: move(-1) },
        { key: 'Enter', run: withChoice(take) },
        {
          key: 'Escape',
          run: withChoice((view) => {
            view.dispatch({ effects: choose.of(null) });
          }),
        },
      ]),
    ),
  ];
}
