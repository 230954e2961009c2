/** A value as JSON for a script element. No text in it can end the element: `<` stands as its escape. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
