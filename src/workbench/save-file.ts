/** Gives the browser a text to save as a file, as a download does. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser has begun to read it by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
