/** JSON as a person would write it in a settings file. */
export const jsonFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The entries that are not empty, in order. */
export const withoutEmpty = <T>(
  lists: Readonly<Record<string, readonly T[]>>,
): Record<string, readonly T[]> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
