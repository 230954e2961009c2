/** How long nothing new is to be said before it is: while one types, each key would be. */
const pause = 1000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something to screen readers, when it is still so after a moment, and once. It stands on the page for everyone else. */
export function announce(words: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const region = document.querySelector('[data-announced]');
    if (region && region.textContent !== words) region.textContent = words;
  }, pause);
}
