/** A policy has an address of its own: #policy-deny chooses it, and choosing it writes that address. */
const choices = document.querySelectorAll<HTMLInputElement>('[name=policy]');

const panelOf = (choice: HTMLInputElement): Element | null =>
  document.querySelector(`section.v${choice.value}[id^=policy-]`);

function chooseByAddress(): void {
  const chosen = [...choices].find((choice) => panelOf(choice)?.id === location.hash.slice(1));
  if (chosen) chosen.checked = true;
  if (chosen) panelOf(chosen)?.closest('fieldset')?.scrollIntoView();
}

for (const choice of choices)
  choice.addEventListener('change', () => {
    history.replaceState(history.state, '', `#${panelOf(choice)?.id ?? ''}`);
  });
addEventListener('hashchange', chooseByAddress);
chooseByAddress();

export {};
