/** A link to one of the policies, such as #policy-deny, opens its tab. */
function openVariant(): void {
  const panel = document.getElementById(location.hash.slice(1));
  const tab = panel?.previousElementSibling?.querySelector<HTMLInputElement>('[name=policy]');
  if (!panel || !tab) return;
  tab.checked = true;
  panel.scrollIntoView();
}

addEventListener('hashchange', openVariant);
openVariant();

export {};
