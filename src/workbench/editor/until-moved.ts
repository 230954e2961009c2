import { StateEffect, StateField, type StateEffectType } from '@codemirror/state';
import { showTooltip, type Tooltip } from '@codemirror/view';

/** What is shown at the cursor, if anything is, and the effect that shows another or ends it. */
interface ShownAtCursor<Shown> {
  readonly field: StateField<Shown | null>;
  readonly show: StateEffectType<Shown | null>;
}

/** Shows something at the cursor until the text changes or the cursor moves. */
export function untilMoved<Shown>(tooltip: (shown: Shown) => Tooltip): ShownAtCursor<Shown> {
  const show = StateEffect.define<Shown | null>();
  const field = StateField.define<Shown | null>({
    create: () => null,
    update(shown, transaction) {
      const told = transaction.effects.find((effect) => effect.is(show));
      if (told !== undefined) return told.value;
      return transaction.docChanged || transaction.selection ? null : shown;
    },
    provide: (own) => showTooltip.from(own, (shown) => (shown === null ? null : tooltip(shown))),
  });
  return { field, show };
}
