/** Places in a value, and copies of it that are changed at one of them. */
export type Path = readonly (string | number)[];

/** The paths to every value below a value. */
export function paths(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = [...above, Array.isArray(value) ? Number(name) : name];
    return [path, ...paths(member, path)];
  });
}

/** A copy in which a value of another type stands at a path. */
export function ofOtherType(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return typeof value === 'object' ? 'text' : { other: value };
  if (typeof value !== 'object' || value === null) throw new Error(`There is no ${step}.`);
  const members = Object.entries(value).map(([name, member]: [string, unknown]): [string, unknown] => [
    name,
    name === String(step) ? ofOtherType(member, rest) : member,
  ]);
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

/** A copy without one of its fields. */
export const without = (value: object, field: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
