import type { Parameter, ParameterValue } from '../policy/parameters/parameter.ts';

/** What the value of a parameter counts: `USDT`, `rows`, `an hour`; empty when it speaks for itself. */
export function unitOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'amount-below':
      return parameter.unit;
    case 'number-up-to':
      return parameter.unit ?? '';
    case 'calls-per-window':
      return parameter.window === 'hour' ? 'an hour' : `a ${parameter.window}`;
    case 'one-of':
      return '';
  }
}

/** A value as a field holds it. */
export const fieldText = (value: ParameterValue): string =>
  typeof value === 'object' ? value.join(', ') : String(value);

/** A value with its unit. */
export const valueInWords = (parameter: Parameter, value: ParameterValue): string =>
  [fieldText(value), unitOf(parameter)].filter((part) => part !== '').join(' ');
