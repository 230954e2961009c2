import { nothing, type Nothing } from './nothing.ts';
import type { Reading } from './reading.ts';
import type { Shape } from './shape.ts';
import type { ScalarNode } from '../yaml/node.ts';
import { quote } from './describe.ts';
import { readScalar, type ScalarValue } from '../yaml/scalar.ts';

/** What a scalar means, or nothing after noting that it does not fit its tag. */
export function readFitting(node: ScalarNode, place: string, reading: Reading): ScalarValue | Nothing {
  const resolved = readScalar(node);
  if (resolved) return resolved;
  const message = `${quote(node.text)} does not fit its tag ${node.tag}.`;
  const hint = 'Take the tag away, or write a value of that kind.';
  reading.note(place, { code: 'value-does-not-fit-tag', message, hint }, node);
  return nothing;
}

/** The text of a scalar as it is written. */
function readText(node: ScalarNode, place: string, reading: Reading): string | Nothing {
  const resolved = readFitting(node, place, reading);
  if (resolved === nothing || resolved.value === null) return nothing;
  return resolved.tag === '!!binary' && typeof resolved.value === 'string' ? resolved.value : node.text;
}

/**
 * A text. Any single value will do: the engine takes it as it is written, so that `version: 1` is "1" and
 * `name: 0x1F` is "0x1F".
 */
export const text = (hint: string): Shape<string> => ({
  read(node, place, reading) {
    const refuse = (): Nothing => reading.wrongShape(place, node, 'a text', hint);
    return reading.visit<string>(node, place, {
      scalar: (scalar) => readText(scalar, place, reading),
      sequence: refuse,
      mapping: refuse,
    });
  },
});

/** A key of the mapping at a place. When it says nothing, the engine does not look at its value either. */
export const textKey: Shape<string> = {
  read(node, place, reading) {
    const refuse = (): Nothing => reading.refuseKey(place, node);
    return reading.visit<string>(node, place, {
      scalar: (scalar) => readText(scalar, place, reading),
      sequence: refuse,
      mapping: refuse,
    });
  },
};

const mostWhole = 2n ** 63n;

/** Cuts a number to a whole one of 64 bits, as the engine's conversion does; null when it is too large. */
function toWhole(value: ScalarValue['value']): bigint | null {
  if (typeof value !== 'bigint' && typeof value !== 'number') return null;
  if (typeof value === 'bigint') return value < mostWhole ? value : null;
  // Too small a number, and 2^63 itself, come out as the smallest one there is.
  if (value === Number(mostWhole) || value < -mostWhole) return -mostWhole;
  return value < mostWhole ? BigInt(Math.trunc(value)) : null;
}

/** A whole number. The engine cuts a fraction off, and takes no digits in quotes. */
export const wholeNumber = (hint: string): Shape<bigint> => ({
  read(node, place, reading) {
    const refuse = (): Nothing => reading.wrongShape(place, node, 'a whole number', hint);
    return reading.visit<bigint>(node, place, {
      scalar(scalar) {
        const resolved = readFitting(scalar, place, reading);
        if (resolved === nothing || resolved.value === null) return nothing;
        return toWhole(resolved.value) ?? refuse();
      },
      sequence: refuse,
      mapping: refuse,
    });
  },
});

/** Notes a scalar where a list or a mapping must stand. Nothing is as good as none. */
export function refuseScalar(
  node: ScalarNode,
  place: string,
  reading: Reading,
  wanted: string,
  hint: string,
): Nothing {
  const resolved = readFitting(node, place, reading);
  const saysNothing = resolved === nothing || resolved.value === null;
  return saysNothing ? nothing : reading.wrongShape(place, node, wanted, hint);
}
