/** Parameters of policies: each sets something, the words follow it, and the file is what the defaults make of it. */
import type { Loaded } from '../../policy/load.ts';
import type { Parameter, Parametric } from '../../policy/parameters/parameter.ts';
import { phrasesInText } from '../../policy/parameters/phrases-in-text.ts';
import { policyTemplate, type PolicyTemplate } from '../../policy/parameters/policy-template.ts';
import { proveEdges } from '../../policy/parameters/prove-setting.ts';
import { readValue, valueText } from '../../policy/parameters/read-value.ts';
import { defaultWords, wordsLeft, type WordLeft } from '../../policy/parameters/words-left.ts';
import type { PolicyText } from '../read/content.ts';
import type { RuleFault } from '../report/fault.ts';
import type { Tool } from '../schema/tool.ts';
import { faultAt, type Rule, type VariantRule, type VariantSubject } from './support/rule.ts';

/** A variant that says something of parameters, with its file. */
interface ParametricVariant {
  readonly variant: Tool['policies'][number];
  readonly file: PolicyText;
  readonly template: PolicyTemplate;
}

const unusableParameter: VariantRule = {
  code: 'unusable-parameter',
  meaning: 'A parameter or a phrase of a policy cannot be used as it is written.',
  looksAt: 'variant',
  find: (subject) =>
    parametricVariants(subject).flatMap(({ variant, file, template }) => [
      ...template.faults.map(({ field, index: at, message }) =>
        faultAt(
          subject.page,
          [...subject.field, field, at],
          `${asSentence(message)} ${field === 'parameters' ? `See ${file.path}.` : ''}`.trim(),
          'Correct it here, or in the policy.',
        ),
      ),
      ...(variant.parameters ?? []).flatMap((parameter, at, all) =>
        parameterFaults(subject.tool, parameter, all.slice(0, at)).map((message) =>
          faultAt(subject.page, [...subject.field, 'parameters', at], message, 'Correct the parameter.'),
        ),
      ),
    ]),
};

/** What is wrong with a parameter by itself: an id that an earlier one has, a default that could not be set. */
function parameterFaults(tool: Tool, parameter: Parameter, earlier: readonly Parameter[]): string[] {
  const { id, default: own } = parameter;
  const [set] = parameter.sets;
  const name = set !== undefined && 'path' in set ? set.path.slice('args.'.length) : null;
  const argument = tool.arguments.find((each) => each.name === name);
  const read = readValue(parameter, valueText(own), argument);
  return [
    ...(earlier.some((other) => other.id === id)
      ? [`The parameter "${id}" stands a second time, expected once.`]
      : []),
    ...('error' in read
      ? [`The default is refused, expected one that could be set: ${read.error}`]
      : valueText(read.value) === valueText(own)
        ? []
        : [`The default is ${valueText(own)}, expected ${valueText(read.value)}.`]),
  ];
}

const phraseNotFound: VariantRule = {
  code: 'phrase-not-found',
  meaning:
    'A phrase of a policy stands, with the defaults, neither in its file nor in its title, brief or advice.',
  looksAt: 'variant',
  find: (subject) =>
    soundVariants(subject).flatMap(({ variant, file, template: { words, phrases } }) => {
      const about = wordsAbout(variant).map(({ text }) => phrasesInText(text, phrases));
      const found = new Set([...words.map((each) => each.found), ...about].flatMap((each) => each.found));
      return phrases.flatMap((phrase, at) =>
        found.has(phrase)
          ? []
          : [
              faultAt(
                subject.page,
                [...subject.field, 'phrases', at],
                `"${phrase.withDefaults}" stands nowhere in ${file.path} nor in its title, brief or advice, expected it there and not only inside a longer phrase.`,
                'Write it as the policy does, or delete it.',
              ),
            ],
      );
    }),
};

const notTheDefaults: VariantRule = {
  code: 'not-the-defaults',
  meaning: 'A line of a policy is not what the defaults of its parameters make of it.',
  looksAt: 'variant',
  find: (subject) =>
    soundVariants(subject).flatMap(({ file, template: { lines, parts } }) =>
      parts.flatMap(({ line, count, parameter, write }) => {
        const expected = write({});
        const found = lines.slice(line, line + count);
        const at = found.findIndex((text, index) => text !== expected[index]);
        if (at < 0 && found.length === expected.length) return [];
        const index = at < 0 ? Math.min(found.length, expected.length) : at;
        return [
          faultInFile(
            file,
            line + Math.min(index, found.length - 1),
            1,
            `Found "${(found[index] ?? '').trim()}", expected "${(expected[index] ?? '').trim()}", as ${parameter === null ? 'the defaults make it' : `the default of "${parameter}" makes it`}.`,
            'Write the line in that way, or correct the default.',
          ),
        ];
      }),
    ),
};

const valueLeftBehind: VariantRule = {
  code: 'value-left-behind',
  meaning:
    'Words of a policy hold the default of a parameter, or a number beside one, and no phrase moves them.',
  looksAt: 'variant',
  find: (subject) =>
    soundVariants(subject).flatMap(({ variant, file, template: { lines, words, phrases } }) => {
      const values = defaultWords(variant.parameters ?? [], phrases);
      const hint = 'Add a phrase that holds it: with braces if it follows the value, without if it stays.';
      return [
        ...words.flatMap(({ block: { line, count, words: own }, found: inPhrases }) =>
          wordsLeft(own, inPhrases, values).map((left) => {
            const at = lines.slice(line, line + count).findIndex((text) => text.includes(left.text));
            const found = lines[line + Math.max(at, 0)] ?? '';
            return faultInFile(
              file,
              line + Math.max(at, 0),
              Math.max(found.indexOf(left.text), 0) + 1,
              leftInWords(left),
              hint,
            );
          }),
        ),
        ...wordsAbout(variant).flatMap(({ field, text }) =>
          wordsLeft(text, phrasesInText(text, phrases), values)
            .filter(({ of }) => of !== null)
            .map((left) => faultAt(subject.page, [...subject.field, field], leftInWords(left), hint)),
        ),
      ];
    }),
};

const leftInWords = ({ text, of }: WordLeft): string =>
  of === null
    ? `Found "${text}" in a sentence with a value that can be set, expected a phrase around it.`
    : `Found "${text}", which is the default of "${of}", expected a phrase around it.`;

const edgeNotHeld: VariantRule = {
  code: 'edge-not-held',
  meaning: 'A policy does not decide as the defaults of its parameters say, at the edge of one of them.',
  looksAt: 'variant',
  find: (subject) =>
    soundVariants(subject).flatMap(({ variant, file, template: { ruleNames } }) => {
      const cases = subject.folder.cases.find(({ id }) => id === variant.id)?.value?.cases;
      if (file.loaded.verdict !== 'valid' || cases === undefined) return [];
      const { policy } = file.loaded;
      const setting = { ruleNames, policy, parametric: variant, values: {}, cases };
      const { faults, hidden } = proveEdges(setting);
      return [...faults, ...hidden].map((message) =>
        faultAt(
          subject.page,
          [...subject.field, 'parameters'],
          message,
          'Correct the parameter, the policy or the calls of its cases.',
        ),
      );
    }),
};

/** The variant, when it says something of parameters and the engine takes its policy. */
function parametricVariants({ variant, file }: VariantSubject): ParametricVariant[] {
  if (file?.loaded.verdict !== 'valid' || (variant.parameters ?? variant.phrases) === undefined) return [];
  const template = templateOf(file, variant);
  return template === null ? [] : [{ variant, file, template }];
}

/** The same, when every parameter and phrase of it can be used. What follows from another fault is not said. */
const soundVariants = (subject: VariantSubject): ParametricVariant[] =>
  parametricVariants(subject).filter(({ template }) => template.faults.length === 0);

const templates = new WeakMap<
  Loaded,
  { readonly variant: Parametric; readonly template: PolicyTemplate | null }
>();

/** Read once for all rules. The policy may be the one that was read before, with another page. */
function templateOf({ text, loaded }: PolicyText, variant: Parametric): PolicyTemplate | null {
  const known = templates.get(loaded);
  if (known?.variant === variant) return known.template;
  const template = policyTemplate(text, variant);
  templates.set(loaded, { variant, template });
  return template;
}

/** What the page says of a variant. */
const wordsAbout = (variant: Tool['policies'][number]) =>
  (['title', 'brief', 'use_when'] as const).map((field) => ({ field, text: variant[field] }));

const faultInFile = (
  { path }: PolicyText,
  line: number,
  column: number,
  message: string,
  hint: string,
): RuleFault => ({ file: path, line: line + 1, column, message, hint });

const asSentence = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

export const parametersRules: readonly Rule[] = [
  unusableParameter,
  phraseNotFound,
  notTheDefaults,
  valueLeftBehind,
  edgeNotHeld,
];
