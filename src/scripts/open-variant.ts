/** A link to one of the policies, such as #policy-deny, opens its tab. */
function openVariant(): void {
  const panel = document.getElementById(location.hash.slice(1));
  const tab = document.getElementById(`tab-${panel?.id.replace(/^policy-/, '') ?? ''}`);
  if (!panel || !(tab instanceof HTMLInputElement)) return;
  tab.checked = true;
  panel.scrollIntoView();
}

addEventListener('hashchange', openVariant);
openVariant();

export {};
