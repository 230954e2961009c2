import type { JsonValue, Value } from './value.ts';

/** Arguments of a tool call by name. */
export type Arguments = Readonly<Record<string, JsonValue>>;

/**
 * The argument at a dotted path such as `order.legs`, or undefined when the call does not carry it. Steps lead into
 * objects only, never into lists, and a name that holds a dot cannot be reached: the engine has no way to write it.
 */
export function argumentAt(callArguments: Arguments, path: string): Value | undefined {
  let current: JsonValue = callArguments;
  for (const step of path.split('.')) {
    // Own names only: every object has a "constructor", but no call carries it as an argument.
    if (!isObject(current) || !Object.hasOwn(current, step)) return undefined;
    current = current[step] ?? null;
  }
  return toValue(current);
}

const isObject = (json: JsonValue): json is Arguments =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * JSON as the engine holds it. Half of a surrogate pair becomes U+FFFD, as in the engine's JSON reader. Members are
 * filled in from a list of what is left to do instead of by recursion, so that depth cannot exhaust the stack.
 */
function toValue(json: JsonValue): Value {
  // Nearly every argument that a policy looks at.
  if (typeof json === 'string') return json.toWellFormed();
  if (typeof json !== 'object' || json === null) return json;
  const unfilled: (() => void)[] = [];

  const convert = (part: JsonValue): Value => {
    if (typeof part === 'string') return part.toWellFormed();
    if (typeof part !== 'object' || part === null) return part;
    if (isObject(part)) {
      const map = new Map<Value, Value>();
      unfilled.push(() => {
        for (const [name, member] of Object.entries(part)) map.set(name.toWellFormed(), convert(member));
      });
      return map;
    }
    const list: Value[] = [];
    unfilled.push(() => {
      for (const item of part) list.push(convert(item));
    });
    return list;
  };

  const value = convert(json);
  for (let fill = unfilled.pop(); fill !== undefined; fill = unfilled.pop()) fill();
  return value;
}
