import type { Extension } from '@codemirror/state';
import { keymap, type EditorView, type Tooltip } from '@codemirror/view';
import { untilMoved } from './until-moved.ts';

const { field: told, show: tell } = untilMoved<Tooltip>((tooltip) => tooltip);

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
