import type { Composition } from '../../catalogue/composing/composition.ts';
import { argumentAt } from '../../policy/argument.ts';
import { boundedArgument } from '../../policy/parameters/bounded-argument.ts';
import type { EdgeCase } from '../../policy/parameters/edge-cases.ts';
import type { Parameter, ParameterValue } from '../../policy/parameters/parameter.ts';
import { proveSetting } from '../../policy/parameters/prove-setting.ts';
import { readValue, valueText } from '../../policy/parameters/read-value.ts';
import { printedForm } from '../../policy/printed-form.ts';
import type { WorkbenchData } from '../data.ts';
import { fieldText } from '../value-in-words.ts';

/** A value of a parameter as it was typed: read and proved, or what is wrong with it. */
export type ReadSetting =
  | {
      readonly error?: never;
      readonly value: ParameterValue;
      /** The value as a field shows it. */
      readonly text: string;
      /** What was proved of it, in a sentence. */
      readonly proof: string;
    }
  | { readonly error: string; readonly value?: never; readonly text?: never; readonly proof?: never };

/** What was typed, and where. */
interface TypedSetting {
  readonly tool: string;
  readonly parameter: string;
  readonly typed: string;
}

/**
 * Reads a value and proves it beside the others that are set: the policy loads without a warning, the last call that the value
 * allows is allowed, and the first that it does not is denied.
 */
export function readSetting(
  data: WorkbenchData,
  composition: Composition,
  { tool, parameter: id, typed }: TypedSetting,
): ReadSetting {
  const choice = composition.tools[tool];
  if (typeof choice !== 'object') return gone;
  const { variants = [] } = data.tools.find(({ name }) => name === tool) ?? {};
  const variant = variants.find((each) => each.id === choice.variant);
  const parameter = variant?.parameters?.find((each) => each.id === id);
  if (variant === undefined || parameter === undefined) return gone;
  const read = readValue(parameter, typed, boundedArgument(data.knowledge, tool, parameter));
  if ('error' in read) return { error: read.error };
  const { faults, edges, hidden } = proveSetting({
    written: variant.text,
    parametric: variant,
    values: { ...choice.values, [id]: read.value },
    cases: variant.cases,
    server: data.knowledge,
  });
  if (faults.length > 0) return { error: faults.join(' ') };
  const own = edges.filter((edge) => edge.parameter === id);
  // A limit that another one hides has no calls to show. What hides it is said instead, with whichever field is in the way.
  const proof = [proofInWords(parameter, read.value, own), ...hidden]
    .filter((words) => words !== '')
    .join(' ');
  return { value: read.value, text: valueText(read.value), proof };
}

const gone: ReadSetting = { error: 'This policy has no such setting any more.' };

/** The last call that is allowed and the first that is denied, in a sentence. */
function proofInWords(parameter: Parameter, value: ParameterValue, edges: readonly EdgeCase[]): string {
  if (edges.length === 0) return '';
  if (parameter.kind === 'calls-per-window')
    return `${fieldText(value)} ${value === 1 ? 'is' : 'are'} allowed, and the next is denied.`;
  const argument = parameter.sets[0]?.path.slice('args.'.length) ?? '';
  const [allowed, denied] = (['allow', 'deny'] as const).map((expected) => {
    const call = edges.flatMap(({ calls }) => calls).find(({ expect }) => expect === expected);
    const found = call && argumentAt(call.arguments, argument);
    return found === undefined ? '' : printedForm(found);
  });
  return `${allowed} is allowed, ${denied} is denied.`;
}
