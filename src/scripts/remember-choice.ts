/** A choice that a reader makes once for all pages, such as the client, is kept on this device under its name. */
for (const choice of document.querySelectorAll<HTMLInputElement>('[data-remember] input')) {
  const label = choice.parentElement?.textContent.trim() ?? '';
  try {
    if (localStorage.getItem(choice.name) === label) choice.checked = true;
  } catch {
    // Storage may be closed to the page; the first choice stands then.
  }
  choice.addEventListener('change', () => {
    try {
      localStorage.setItem(choice.name, label);
    } catch {
      // The choice holds for this page alone.
    }
  });
}

export {};
