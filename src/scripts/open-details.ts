/** Opens the folded part of the page that the address leads to, and gives what a reader opens to the address. */
function open(): void {
  const target = document.getElementById(location.hash.slice(1));
  const details = target?.closest('details');
  if (!details || details.open) return;
  details.open = true;
  target?.scrollIntoView();
}

addEventListener('hashchange', open);
addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    const id = target.id || target.querySelector('summary [id]')?.id;
    if (id !== undefined) history.replaceState(history.state, '', `#${id}`);
  },
  // It does not bubble.
  { capture: true },
);
open();

export {};
