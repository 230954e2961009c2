import { composePolicy } from '../catalogue/composing/compose-policy.ts';
import { compositionOf, type Choice } from '../catalogue/composing/composition.ts';
import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import { didYouMean } from '../policy/nearest-name.ts';
import { boundedArgument } from '../policy/parameters/bounded-argument.ts';
import {
  proveSetting,
  readValue,
  valueText,
  type EdgeCase,
  type Parameter,
  type ParameterValue,
} from '../policy/parameters/index.ts';
import type { CataloguedPolicies, CataloguedPosture, CataloguedVariant } from './program.ts';
import { readCasesText } from './read-calls.ts';
import { UsageError } from './usage-error.ts';

/** A posture in which values have been set. */
export interface SetPosture {
  readonly policy: string;
  /** The calls at the edges of the values. */
  readonly edges: readonly EdgeCase[];
  /** Limits that no call reaches, because another one comes before; in words. */
  readonly hidden: readonly string[];
}

/** A parameter of the policy that a posture has chosen for a tool. */
interface Settable {
  /** The tool, a point and the parameter: how it is named where several tools have a parameter of that name. */
  readonly name: string;
  readonly tool: string;
  readonly variant: CataloguedVariant;
  readonly parameter: Parameter;
}

/**
 * Puts values into a posture as the workbench does: each policy is proved with its values before it enters the file.
 *
 * @param written each as `parameter=value` or `tool.parameter=value`
 * @throws UsageError that names everything that cannot be set, and the way out of each
 */
export function setParameters(
  policies: CataloguedPolicies,
  posture: CataloguedPosture,
  server: ServerKnowledge,
  written: readonly string[],
): SetPosture {
  const settable = settableIn(policies, posture);
  const read = written.map((each) => readSetting(each, settable, posture, server));
  const twice = read.filter(
    (each, index) =>
      'one' in each && read.findIndex((other) => 'one' in other && other.one === each.one) < index,
  );
  refuse([
    ...read.flatMap((each) => ('fault' in each ? [each.fault] : [])),
    ...twice.flatMap((each) => ('one' in each ? [`--set ${each.one.name} is given twice.`] : [])),
  ]);

  const set = read.flatMap((each) => ('one' in each ? [each] : []));
  const tools = [...new Set(set.map(({ one }) => one.tool))];
  const choices: Record<string, Choice> = { ...compositionOf(posture).tools };
  const proved = tools.flatMap((tool) => {
    const own = set.filter(({ one }) => one.tool === tool);
    const variant = own[0]?.one.variant;
    if (variant === undefined) return [];
    const values = Object.fromEntries(own.map(({ one, value }) => [one.parameter.id, value]));
    choices[tool] = { variant: variant.id, values };
    const { cases } = readCasesText(tool, variant.cases);
    return [{ tool, ...proveSetting({ written: variant.text, parametric: variant, values, cases, server }) }];
  });
  refuse(proved.flatMap(({ tool, faults }) => faults.map((fault) => `--set ${tool}: ${fault}`)));
  return {
    policy: composePolicy(policies, { posture: posture.id, tools: choices }),
    edges: proved.flatMap(({ edges }) => edges),
    hidden: proved.flatMap(({ tool, hidden }) => hidden.map((words) => `${tool}: ${words}`)),
  };
}

const settableIn = ({ tools }: CataloguedPolicies, posture: CataloguedPosture): Settable[] =>
  tools.flatMap(({ name: tool, variants }) => {
    const variant = variants.find(({ id }) => id === posture.tools[tool]);
    return (variant?.parameters ?? []).flatMap((parameter) =>
      variant === undefined ? [] : [{ name: `${tool}.${parameter.id}`, tool, variant, parameter }],
    );
  });

type ReadSetting = { readonly one: Settable; readonly value: ParameterValue } | { readonly fault: string };

function readSetting(
  written: string,
  settable: readonly Settable[],
  posture: CataloguedPosture,
  server: ServerKnowledge,
): ReadSetting {
  const [name = '', ...rest] = written.split('=');
  if (rest.length === 0) return { fault: `--set ${written} has no value. Write PARAMETER=VALUE.` };
  const found = settable.filter((each) => each.name === name || each.parameter.id === name);
  const [one, ...more] = found;
  if (one === undefined) return { fault: unknown(name, settable, posture) };
  if (more.length > 0) {
    const names = found.map((each) => each.name).join(' or ');
    return { fault: `--set ${name}: several tools have this parameter. Write ${names}.` };
  }
  const argument = boundedArgument(server, one.tool, one.parameter);
  const read = readValue(one.parameter, rest.join('='), argument);
  return 'error' in read ? { fault: `--set ${one.name}: ${read.error}` } : { one, value: read.value };
}

function unknown(name: string, settable: readonly Settable[], { id }: CataloguedPosture): string {
  if (settable.length === 0) return `--set ${name}: the posture ${id} has no parameters.`;
  const listed = settable.map(
    ({ name: each, parameter }) =>
      `  ${each}=${valueText(parameter.default)}  ${parameter.label}, ${boundsInWords(parameter)}`,
  );
  const known = settable.flatMap((each) => [each.name, each.parameter.id]);
  const hint = didYouMean(name, known, `It has these, with their defaults:\n${listed.join('\n')}`);
  return `--set ${name}: the posture ${id} has no such parameter. ${hint}`;
}

function boundsInWords(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'amount-below':
      return `above ${parameter.from} and up to ${parameter.at_most} ${parameter.unit}`;
    case 'one-of':
      return parameter.at_most === 1 ? 'one' : `up to ${parameter.at_most}, with commas between`;
    case 'number-up-to':
    case 'calls-per-window':
      return `${parameter.at_least} to ${parameter.at_most}`;
  }
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
}
