import { valueInWords } from './value-in-words.ts';
import type { WorkbenchData, WorkbenchPosture } from './data.ts';
import { choiceOf, type Work } from './work.ts';

/** The settings of a tool that differ from those of a posture with the same policy for it, in words: `Biggest order: 200 USDT, 50 USDT before`. */
export function changedSettings(
  data: WorkbenchData,
  work: Work,
  posture: WorkbenchPosture,
  name: string | null,
): string[] {
  if (work.text !== null || name === null) return [];
  const choice = choiceOf(work, name);
  if (typeof choice === 'string' || choice.variant !== posture.tools[name]) return [];
  const tool = data.tools.find((each) => each.name === name);
  const variant = tool?.variants.find(({ id }) => id === choice.variant);
  return (variant?.parameters ?? []).flatMap((parameter) => {
    const value = choice.values?.[parameter.id] ?? parameter.default;
    const [is, was] = [valueInWords(parameter, value), valueInWords(parameter, parameter.default)];
    return is === was ? [] : [`${parameter.label}: ${is}, ${was} before`];
  });
}
