import { fromPlaces } from '../../../src/policy/parameters/decimal.ts';
import type { Parameter, ParameterValue } from '../../../src/policy/parameters/index.ts';

/** The lowest and the highest that can be set, and something in between. */
export function bounds(parameter: Parameter): ParameterValue[] {
  if (parameter.kind === 'one-of') return [parameter.default.slice(0, 1)];
  if (parameter.kind === 'amount-below') {
    const lowest = fromPlaces(
      BigInt(parameter.from) * 10n ** BigInt(parameter.decimals) + 1n,
      parameter.decimals,
    );
    return [lowest, '12.5', parameter.at_most].filter((value) => Number(value) <= Number(parameter.at_most));
  }
  const { at_least: least, at_most: most } = parameter;
  return [least, Math.ceil((least + most) / 2), most];
}
