import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { keymap, showTooltip, type EditorView, type Tooltip } from '@codemirror/view';

const tell = StateEffect.define<Tooltip | null>();

/** What is shown at the cursor, until the text or the cursor moves. */
const told = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    const effect = transaction.effects.find((each) => each.is(tell));
    if (effect !== undefined) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

/**
 * Shows on Ctrl+I what the mouse shows where it rests, for those who use none.
 *
 * @param describe What is to be said of an offset; null when nothing is.
 */
export const wordsAtCursor = (
  describe: (view: EditorView, offset: number) => HTMLElement | null,
): Extension => [
  told,
  keymap.of([
    {
      key: 'Mod-i',
      run: (view) => {
        const { head } = view.state.selection.main;
        const dom = describe(view, head);
        view.dispatch({ effects: tell.of(dom && { pos: head, create: () => ({ dom }) }) });
        return true;
      },
    },
    {
      key: 'Escape',
      run: (view) => {
        if (view.state.field(told) === null) return false;
        view.dispatch({ effects: tell.of(null) });
        return true;
      },
    },
  ]),
];
