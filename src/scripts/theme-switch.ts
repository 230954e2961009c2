/** The choice stands in no page, because without scripts it would be dead. */
const markup = `
  <label>
    Theme
    <select>
      <option value="system">System</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  </label>`;

/** Chooses light or dark against the system and keeps the choice. public/before-paint.js applies it on later pages. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.innerHTML = markup;
    const select = this.querySelector('select');
    if (!select) return;
    select.value = document.documentElement.dataset.theme ?? 'system';
    select.addEventListener('change', () => {
      choose(select.value);
    });
  }
}

function choose(theme: string): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice holds for this page alone.
  }
}

customElements.define('theme-switch', ThemeSwitch);

export {};
