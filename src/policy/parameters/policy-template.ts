/** A policy whose author said what of it can be set: where values stand in its text, and what is wrong with what was said. */
import type { Parameter, ParameterValues, Parametric } from './parameter.ts';
import { withDefaults } from './parameter.ts';
import { readPhrase, PhraseError, type Phrase } from './phrase.ts';
import { policyNodes } from './policy-nodes.ts';
import { fillText, phrasesInText, type PhrasesInText } from './phrases-in-text.ts';
import { wordBlocks, type WordBlock } from './policy-words.ts';
import { setPlaces } from './set-places.ts';

/** Lines of a policy that follow values. */
export interface TemplateLines {
  /** Where they begin and how many they are, counted from 0. */
  readonly line: number;
  readonly count: number;
  /** The id of the parameter that sets them; null for words, which may follow several. */
  readonly parameter: string | null;
  readonly write: (values: ParameterValues) => string[];
}

/** A policy with the lines that follow values. */
export interface PolicyTemplate {
  readonly lines: readonly string[];
  readonly parts: readonly TemplateLines[];
  readonly phrases: readonly Phrase[];
  readonly words: readonly FoundWords[];
  /** The names of the rules, in the order of the file. */
  readonly ruleNames: readonly string[];
  /** What cannot be as it was said, by the parameter or phrase that says it. */
  readonly faults: readonly TemplateFault[];
}

/** Words with the phrases that stand in them. */
export interface FoundWords {
  readonly block: WordBlock;
  readonly found: PhrasesInText;
}

/** What is wrong with a parameter or a phrase. */
export interface TemplateFault {
  readonly field: 'parameters' | 'phrases';
  readonly index: number;
  readonly message: string;
}

/** Reads a policy; null when it is no YAML. */
export function policyTemplate(
  text: string,
  { parameters = [], phrases = [] }: Parametric,
): PolicyTemplate | null {
  const nodes = policyNodes(text);
  if (nodes === null) return null;
  const lines = text.split('\n');
  const faults: TemplateFault[] = [];
  const read = readPhrases(phrases, parameters, faults);
  const set = parameters.flatMap((parameter, index) =>
    setPlaces(lines, nodes, parameter).flatMap((place): TemplateLines[] => {
      if (typeof place === 'string') {
        faults.push({ field: 'parameters', index, message: place });
        return [];
      }
      const { line, count, write } = place;
      const { id, default: own } = parameter;
      return [{ line, count, parameter: id, write: (values) => write(values[id] ?? own) }];
    }),
  );
  const words = wordBlocks(lines, nodes).map((block) => ({ block, found: phrasesInText(block.words, read) }));
  const moving = words.flatMap(({ block, found: { moved } }): TemplateLines[] => {
    if (moved.length === 0) return [];
    const { line, count, words: own, write } = block;
    return [{ line, count, parameter: null, write: (values) => write(fillText(own, moved, values)) }];
  });
  const parts = [...set, ...moving].sort((a, b) => a.line - b.line);
  return { lines, parts, phrases: read, words, ruleNames: nodes.rules.map(({ name }) => name), faults };
}

/** The text of a template with values. Those that are left out have their defaults. */
export function fillTemplate({ lines, parts }: PolicyTemplate, values: ParameterValues): string {
  const filled: string[] = [];
  let next = 0;
  for (const { line, count, write } of parts) {
    filled.push(...lines.slice(next, line), ...write(values));
    next = line + count;
  }
  return [...filled, ...lines.slice(next)].join('\n');
}

/** The phrases that can be read. */
function readPhrases(
  phrases: readonly string[],
  parameters: readonly Parameter[],
  faults: TemplateFault[],
): Phrase[] {
  return phrases.flatMap((written, index) => {
    try {
      return [readPhrase(written, parameters)];
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      faults.push({ field: 'phrases', index, message: error.message });
      return [];
    }
  });
}

/**
 * A policy with other values: its rules, and every comment, message and name that follows them, in lines of at most 80 characters.
 * Without values it is the text as its author wrote it.
 *
 * @param text a policy that the engine takes
 */
export function renderPolicy(text: string, parametric: Parametric, values: ParameterValues): string {
  const template = policyTemplate(text, parametric);
  if (template === null) throw new Error('The policy that values are to be put into is no YAML.');
  return fillTemplate(template, values);
}

/** The same for the lines of one tool, as they stand under `tools` of a policy. */
export function renderBlock(block: string, parametric: Parametric, values: ParameterValues): string {
  const above = 'tools:\n';
  return renderPolicy(above + block, parametric, values).slice(above.length);
}

/** Words about a policy, such as its title, with other values. */
export function renderWords(
  words: string,
  { parameters = [], phrases = [] }: Parametric,
  values: ParameterValues,
): string {
  const read = phrases.map((phrase) => readPhrase(phrase, parameters));
  return fillText(words, phrasesInText(words, read).moved, withDefaults(parameters, values));
}
