/** Fetches the workbench when the page has been painted once, so that its words do not wait for the scripts. */
requestAnimationFrame(() => {
  setTimeout(() => void begin());
});

async function begin(): Promise<void> {
  try {
    await import('./elements/index.ts');
  } catch {
    const status = document.querySelector('.bench-status');
    if (status) status.textContent = 'The workbench could not be loaded. Load the page again.';
  }
}
