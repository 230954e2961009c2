/** Waits until a part of the page is shown for the first time, by a choice or in a wider window. Until then it costs nothing. */
export function firstSeen(part: Element): Promise<void> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const look = (): void => {
      if (!part.checkVisibility()) return;
      waiting.abort();
      resolve();
    };
    for (const event of ['change', 'resize']) addEventListener(event, look, { signal: waiting.signal });
    look();
  });
}
