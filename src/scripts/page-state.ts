/** What is chosen on a page stands in its address, so that it can be kept and sent on. */
export function writeParameters(values: Readonly<Record<string, string>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  // Parameters of others stay, and so does the fragment.
  history.replaceState(history.state, '', address);
}

/** Puts what the address says into the controls of those names. A value that a control does not offer is left out. */
export function readParameters(controls: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const wanted = new URLSearchParams(location.search);
  for (const control of controls) {
    const value = wanted.get(control.name);
    if (value === null) continue;
    if (control instanceof HTMLSelectElement) {
      if ([...control.options].some((option) => option.value === value)) control.value = value;
    } else if (control.type === 'checkbox') control.checked = value === control.value;
    else control.value = value;
  }
}
