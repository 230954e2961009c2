import { didYouMean, nearestName } from '../../nearest-name.ts';
import type { CheckRule, Examples, Finding } from '../check-rule.ts';
import { typeInWords, type KnownArgument, type KnownTool } from '../server-knowledge.ts';
import {
  argumentName,
  conditionsOf,
  knownArgument,
  listed,
  toolsUnder,
  type PlacedCondition,
} from '../walk.ts';

export const unknownArgument: CheckRule = {
  code: 'unknown-argument',
  severity: 'warning',
  looksAt: 'conditions on arguments that the tool does not have, and on members of arguments that have none',
  find: (subject) =>
    conditionsOf(subject).flatMap((placed): Finding[] => {
      const name = argumentName(placed.condition.path);
      const without = toolsUnder(subject, placed.tool).filter((tool) => !passesOn(tool, name));
      if (name === null) return [];
      if (without.length > 0) return missing(placed, name, without);
      const argument = knownArgument(subject, placed.tool, placed.condition.path);
      const hasMembers = argument !== undefined && ['array', 'object', 'any'].includes(argument.type);
      return argument !== undefined && !hasMembers && placed.condition.path !== `args.${name}`
        ? [member(placed, argument)]
        : [];
    }),
};

const passesOn = (
  { arguments: declared, undeclaredArguments, takesOthers = false }: KnownTool,
  name: string | null,
): boolean =>
  takesOthers ||
  declared.some((argument) => argument.name === name) ||
  undeclaredArguments.some((other) => other === name);

const demandsAbsence = ({ condition: { op, value } }: PlacedCondition): boolean =>
  op === 'exists' && value === false;

function missing(placed: PlacedCondition, name: string, without: readonly KnownTool[]): Finding[] {
  const place = `${placed.conditionPlace}.path`;
  const names = [...new Set(without.flatMap((tool) => tool.arguments.map((argument) => argument.name)))];
  const has = names.length > 0 ? `It has: ${names.join(', ')}.` : 'It takes no arguments.';
  if (demandsAbsence(placed)) {
    // A server passes on what it does not declare, so this makes sense, unless the name is a slip.
    const isSlip = placed.tool !== '*' && nearestName(name, names) !== null;
    const message = `${placed.tool} has no argument "${name}". Demanding that it be absent forbids nothing.`;
    return isSlip ? [{ place, message, hint: didYouMean(name, names, has) }] : [];
  }
  if (placed.tool !== '*') {
    const message = `${placed.tool} has no argument "${name}". A condition on a missing argument never holds, so every call is denied.`;
    return [{ place, message, hint: didYouMean(name, names, has) }];
  }
  const tools = listed(without.map((tool) => tool.name));
  return [
    {
      place,
      message: `Rules under "*" are for every open tool. A condition on a missing argument never holds, so every call of these, which have no argument "${name}", is denied: ${tools}.`,
      hint: 'Move the condition to the tools that have the argument.',
    },
  ];
}

const member = (
  { tool, condition, conditionPlace }: PlacedCondition,
  { name, type }: KnownArgument,
): Finding => ({
  place: `${conditionPlace}.path`,
  message: `args.${name} of ${tool === '*' ? 'a tool' : tool} is ${typeInWords[type]} and has no members, so ${condition.path} is always missing.`,
  hint: `Write args.${name}.`,
});

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.pair
            op: in
            value: [BTCUSDT, ETHUSDT]
        on_deny: Correct the call and try again.
`,
  line: 8,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: in
            value: [BTCUSDT, ETHUSDT]
        on_deny: Correct the call and try again.
`,
};
