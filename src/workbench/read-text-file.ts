/** The largest file that is read. A policy for people has some thousand lines. */
const mostBytes = 4 * 2 ** 20;

/**
 * The text of a file that a reader opens.
 *
 * @throws Error that says what is wrong with it and what to do.
 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > mostBytes)
    throw new Error(
      `${file.name} has ${megabytes(file.size)} MB. Files up to ${megabytes(mostBytes)} MB can be opened.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(await file.arrayBuffer())
      .replaceAll(/\r\n?/g, '\n');
  } catch {
    throw new Error(`${file.name} is not text in UTF-8. Save it as UTF-8 and open it again.`);
  }
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

/** Lets files be dropped on an element. */
export function takeDrops(element: HTMLElement, take: (file: File) => void): void {
  element.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  });
  element.addEventListener(
    'drop',
    (event) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      take(file);
    },
    { capture: true },
  );
}
