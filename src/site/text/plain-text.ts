/** A text of the catalogue without the marks around what is code in it. */
export const plainText = (text: string): string => text.replace(/`([^`]+)`/g, '$1');
