/**
 * The elements that the text of a page may use besides Markdown, each with the attributes that it takes. An element is
 * code that somebody else wrote, so it stands here by name, or it does not stand in content.
 */
export const allowedElements: Readonly<Record<string, readonly string[]>> = {
  EngineVersion: [],
};
