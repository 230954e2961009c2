import type { Counter, Policy, Rule } from '../../../src/policy/format.ts';
import type { Value } from '../../../src/policy/value.ts';

/** Prints what a policy holds in the notation of conformance/README.md. */
export function printPolicy({ default: fallback, hide, tools }: Policy): string {
  const first = `v="1" d=${printText(fallback)} h=${printText(hide.join('|'))}\n`;
  const byName = [...tools].sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  return (
    first +
    byName.map(([name, rules]) => `tool ${printText(name)}\n${rules.map(printRule).join('')}`).join('')
  );
}

const isPrintable = (text: string) => /^[ -~]*$/.test(text);

const printText = (text: string) =>
  isPrintable(text) ? `"${text}"` : `x${Buffer.from(text).toString('hex')}`;

function printRule({ name, action, on_deny, conditions, state }: Rule): string {
  const printed = conditions.map(
    ({ path, op, value }) => `  ${printText(path)} ${printText(op)} ${printValue(value)}\n`,
  );
  const head = ` rule ${printText(name)} ${printText(action)} ${printText(on_deny)}\n`;
  return head + printed.join('') + (state ? printCounter(state) : '');
}

const printCounter = ({ counter, window, increment, increment_from }: Counter) =>
  `  state ${printText(counter)} ${printText(window)} ${increment} ${printText(increment_from)}\n`;

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'f7ff8000000000001';
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return `f${bits.getBigUint64(0).toString(16).padStart(16, '0')}`;
}

function printValue(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return printText(value);
  if (typeof value === 'bigint') return `i${value}`;
  if (typeof value === 'number') return printNumber(value);
  if ('printed' in value) return `t${value.printed}`;
  if (!isMap(value)) return `[${value.map(printValue).join(',')}]`;
  const entries = [...value].map(([key, entry]) => `${printValue(key)}:${printValue(entry)}`);
  return `{${entries.sort().join(',')}}`;
}

const isMap = (value: readonly Value[] | ReadonlyMap<Value, Value>): value is ReadonlyMap<Value, Value> =>
  value instanceof Map;
