import { didYouMean } from '../../../policy/nearest-name.ts';
import type { ContentDocument } from '../../read/document.ts';
import type { FieldPath } from '../../read/yaml-text.ts';
import type { RuleFault } from '../../report/fault.ts';
import { faultAt } from './rule.ts';

/** The fault of naming something that does not exist; none when it does. */
export function unknownReference(
  { page }: { page: Pick<ContentDocument<unknown>, 'path' | 'at'> },
  field: FieldPath,
  kind: string,
  name: string,
  known: readonly string[],
): RuleFault[] {
  if (known.includes(name)) return [];
  const message = `There is no ${kind} "${name}", expected one of ${known.join(', ')}.`;
  return [faultAt(page, field, message, didYouMean(name, known, `Name one of them, or add the ${kind}.`))];
}
