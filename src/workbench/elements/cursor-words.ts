import type { PolicyText } from '../editor/policy-text.ts';
import { written, type PolicyWord } from '../editor/policy-words.ts';
import type { TextPlace } from '../editor/yaml-place.ts';
import { element } from './dom.ts';

/** As many words are shown. */
const mostShown = 60;

/**
 * Shows what can stand at the cursor and what it means, the word that stands there first. A finger and the plain text
 * box know nothing of hovering and completing.
 *
 * @param place Filled while it is open.
 */
export function showWordsAtCursor(
  place: HTMLDetailsElement,
  text: PolicyText,
  wordsFor: (place: TextPlace) => readonly PolicyWord[],
): void {
  if (!place.open) return;
  const at = text.place;
  const isThere = ({ word }: PolicyWord): boolean => word === at.word || word === `"${at.word}"`;
  const words = wordsFor(at).toSorted((a, b) => Number(isThere(b)) - Number(isThere(a)));
  place.lastElementChild?.replaceChildren(
    ...words.slice(0, mostShown).map((each) => {
      const take = element('button', { type: 'button', 'aria-current': isThere(each) && 'true' }, each.word);
      take.addEventListener('click', () => {
        text.write(at, written(each, at));
      });
      return element('li', {}, take, ` ${each.meaning}`);
    }),
    ...(words.length === 0 ? [element('li', {}, 'Nothing is known of this place.')] : []),
  );
}
