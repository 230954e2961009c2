/** Breaks a text into lines of at most so many characters, between words. */
function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** What a policy file's lines keep to, so that a page shows them whole. */
const policyColumns = 80;

/** A text as comments of a policy file, in lines of at most 80 characters. */
export const comment = (text: string): string =>
  wrap(text, policyColumns - '# '.length)
    .map((line) => `# ${line}`)
    .join('\n');
