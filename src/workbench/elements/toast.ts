/** Says something over the page, for as long as one reads it. The element is a status, so that screen readers say it too. */
export function say(status: Element, words: string): void {
  status.textContent = words;
  setTimeout(() => {
    if (status.textContent === words) status.textContent = '';
  }, 6000);
}
