import { isLaterKey } from '../../engine-version.ts';
import { onlyNearestName } from '../../nearest-name.ts';
import { meantValue } from '../rules/impossible-value.ts';
import { isPrefixed } from '../rules/unknown-tool.ts';
import { argumentName, conditionsOf, knownArgument, knownTool, type PlacedCondition } from '../walk.ts';
import { replaceText, writtenAt, yamlText, type FixFinder, type FixSubject } from './fix.ts';

/** Writes the key that was meant. */
const writeKey: FixFinder = ({ line, column }, subject) => {
  const unknown = subject.loaded.source?.unknownKeys.find(
    ({ position }) => position.line === line && position.column === column,
  );
  if (unknown === undefined || isLaterKey(unknown.key)) return null;
  const { key, known, position } = unknown;
  const node = { kind: 'scalar', tag: '', text: key, isPlain: true, position } as const;
  return replaceText(subject, node, (text) => onlyNearestName(text, known));
};

/** Writes the name of the tool that was meant: one that is near, or the one behind a client's prefix. */
const writeTool: FixFinder = ({ place }, subject) => {
  const names = subject.checked?.server?.tools.map(({ name }) => name) ?? [];
  const node = writtenAt(subject, place, place.startsWith('hide[') ? 'value' : 'key');
  return replaceText(subject, node, (text) => {
    const bare = names.find((name) => isPrefixed(text, name));
    const meant = bare ?? onlyNearestName(text, names);
    return meant === null ? null : yamlText(meant);
  });
};

/** The condition that a place names, or that it lies in. */
const conditionAt = ({ checked }: FixSubject, place: string): PlacedCondition | undefined => {
  const conditionPlace = place.replace(/(\.conditions\[[0-9]+\])\..*$/, '$1');
  return checked === null
    ? undefined
    : conditionsOf(checked).find((placed) => placed.conditionPlace === conditionPlace);
};

/** Writes the name of the argument that was meant. */
const writeArgument: FixFinder = ({ place }, subject) => {
  const placed = conditionAt(subject, place);
  if (placed === undefined || subject.checked === null) return null;
  const names = knownTool(subject.checked, placed.tool)?.arguments.map(({ name }) => name) ?? [];
  return replaceText(subject, writtenAt(subject, place, 'value'), (path) => {
    const name = argumentName(path) ?? '';
    // The argument is there, and has no members.
    if (names.includes(name)) return `args.${name}`;
    const meant = onlyNearestName(name, names);
    return meant === null ? null : `args.${meant}${path.slice(`args.${name}`.length)}`;
  });
};

/** Writes a value as the argument has it, when it differs only in how it is written. */
const writeValue: FixFinder = ({ place }, subject) => {
  const placed = conditionAt(subject, place);
  if (placed === undefined || subject.checked === null) return null;
  const argument = knownArgument(subject.checked, placed.tool, placed.condition.path);
  if (argument === undefined) return null;
  return replaceText(subject, writtenAt(subject, place, 'value'), (text) => {
    if (argument.type === 'string') return mapped(meantValue(text, argument), yamlText);
    return /^-?[0-9]+(?:\.[0-9]+)?$/.test(text) ? text : null;
  });
};

const mapped = <T>(value: T | null, change: (value: T) => T): T | null =>
  value === null ? null : change(value);

/** Takes away what the engine never reads. */
const deleteRest: FixFinder = (problem, { text, offsetAt }) => ({
  title: 'Delete what the engine does not read',
  edits: [{ from: offsetAt(problem), to: text.length, insert: '' }],
});

/** The fixes of what misleads, by the code of the check. */
export const warningFixes: Readonly<Record<string, FixFinder>> = {
  'impossible-value': writeValue,
  'second-document': deleteRest,
  'unknown-argument': writeArgument,
  'unknown-key': writeKey,
  'unknown-tool': writeTool,
};
