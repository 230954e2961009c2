import type { Timestamp } from '../value.ts';

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

const date = String.raw`(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})`;
const clock = String.raw`(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]+))?`;
const zone = String.raw`(?:Z|(?<sign>[-+])(?<zoneHour>[0-9]{2}):(?<zoneMinute>[0-9]{2}))`;

/** The forms of a date that the engine knows: a day; a day, spaces and a time; a day, T, a time and a zone. */
const forms = [
  new RegExp(`^${date}$`),
  new RegExp(`^${date} +${clock}$`),
  new RegExp(`^${date}[Tt]${clock}${zone}$`),
];

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Printed as the engine does: no trailing zeros in the fraction, the zone twice unless it is UTC. */
function print(day: string, time: string, fraction: string, offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${pad(size % 60, 2)}`;
  const digits = fraction.slice(0, 9).replace(/0+$/, '');
  return `${day} ${time}${digits && `.${digits}`} ${offset} ${offsetMinutes === 0 ? 'UTC' : offset}`;
}

/** The point in time that a plain scalar is, or null. Without a zone it is UTC. */
export function parseTimestamp(text: string): Timestamp | null {
  const groups = forms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const number = (name: string) => Number(groups[name] ?? 0);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const [zoneHour, zoneMinute] = [number('zoneHour'), number('zoneMinute')];
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 24 || zoneMinute > 60) return null;

  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  // A day that the month does not have moves into the next month: such a text is no date.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;

  const offsetMinutes = (groups.sign === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute);
  const fraction = groups.fraction ?? '';
  const milliseconds = Math.floor(Number(`0.${fraction.slice(0, 9) || '0'}`) * 1000);
  const seconds = hour * 3600 + minute * 60 + second - offsetMinutes * 60;
  return {
    kind: 'timestamp',
    time: midnight.getTime() + seconds * 1000 + milliseconds,
    printed: print(
      `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`,
      `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}`,
      fraction,
      offsetMinutes,
    ),
  };
}
