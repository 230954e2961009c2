const mostSigned = 2n ** 63n - 1n;
const leastSigned = -(2n ** 63n);
const mostUnsigned = 2n ** 64n - 1n;

/** Whether a whole number fits in 64 bits with a sign. The engine counts a larger one as no number. */
export const fitsSigned = (value: bigint): boolean => value >= leastSigned && value <= mostSigned;

const wholeNumber = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const signedAfterPrefix = /^(?:0b([-+])([01]+)|0o([-+])([0-7]+))$/;
const decimalFraction = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const leadingPoint = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

function parseDigits(text: string): bigint | null {
  const match = wholeNumber.exec(text);
  if (match) {
    const [, sign, hexadecimal, binary, octal, decimal] = match;
    const magnitude = BigInt(
      hexadecimal !== undefined
        ? `0x${hexadecimal}`
        : binary !== undefined
          ? `0b${binary}`
          : octal !== undefined
            ? `0o${octal}`
            : (decimal ?? ''),
    );
    return sign === '-' ? -magnitude : magnitude;
  }
  // A quirk of the engine: after 0b and 0o in lower case a second sign may follow.
  const quirk = signedAfterPrefix.exec(text);
  if (!quirk) return null;
  const magnitude = BigInt(quirk[2] === undefined ? `0o${quirk[4] ?? ''}` : `0b${quirk[2]}`);
  return (quirk[1] ?? quirk[3]) === '-' ? -magnitude : magnitude;
}

/**
 * The whole number that a plain scalar is, or null. Underscores are left out, a leading 0 or 0o means octal, 0x
 * hexadecimal, 0b binary. It fits in 64 bits, with a sign or, when positive, without.
 */
export function parseWholeNumber(text: string): bigint | null {
  const value = parseDigits(text.replaceAll('_', ''));
  if (value === null || value < leastSigned) return null;
  if (value <= mostSigned) return value;
  return value <= mostUnsigned && !text.startsWith('+') ? value : null;
}

/** The number with a fraction or an exponent that a plain scalar is, or null. One too large for a double is none. */
export function parseFraction(text: string): number | null {
  const plain = text.startsWith('.') && !leadingPoint.test(text) ? null : text.replaceAll('_', '');
  if (plain === null || !decimalFraction.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
