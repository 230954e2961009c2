/** Blanks and line breaks between two words of a scalar. */
export interface Gap {
  blanks: string;
  /** The first line break, or empty when the words stand on one line. */
  firstBreak: string;
  /** The line breaks after the first. */
  moreBreaks: string;
  hasBreak: boolean;
}

export const emptyGap = (): Gap => ({ blanks: '', firstBreak: '', moreBreaks: '', hasBreak: false });

/** What a gap comes to: a single line break becomes a space, and of more the first goes. */
export function foldGap({ blanks, firstBreak, moreBreaks, hasBreak }: Gap): string {
  if (!hasBreak) return blanks;
  if (firstBreak.startsWith('\n')) return moreBreaks === '' ? ' ' : moreBreaks;
  return firstBreak + moreBreaks;
}
