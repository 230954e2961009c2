import { renderBlock, renderWords } from '../../policy/parameters/policy-template.ts';
import type { Parametric, ParameterValues } from '../../policy/parameters/parameter.ts';
import { assemblePosture, type PostureBlock, type PostureHead } from '../policy-text/assemble-posture.ts';
import { schemaLineTo } from '../policy-text/schema-line.ts';
import type { Choice, ChoiceWords, ComposablePosture, ComposableServer, Composition } from './composition.ts';

/** The whole file of a composition, put together as the published postures are. That of a posture's own choices is the posture. */
export function composePolicy(known: ComposableServer, composition: Composition): string {
  const { server, schema_url: schemaUrl, tools, postures } = known;
  const posture = postures.find(({ id }) => id === composition.posture) ?? null;
  const blocks = tools.flatMap(({ name, group, variants }): PostureBlock[] => {
    const choice = composition.tools[name] ?? 'blocked';
    if (choice === 'blocked') return [];
    if (choice === 'hidden') return [{ group, list: 'hide', block: `  - ${name}\n` }];
    const variant = variants.find(({ id }) => id === choice.variant);
    if (variant === undefined) return [];
    return [{ group, list: variant.list, block: blockWith(variant, choice.values) }];
  });
  const head = headOf(posture, changedTools(known, composition));
  return `${schemaLineTo(schemaUrl)}\n${assemblePosture(head, server.title, blocks)}`;
}

/** What is said of the chosen policies with values that were set, so that no words name another value than the file. */
export function choiceWords(
  { tools }: ComposableServer,
  composition: Composition,
): Record<string, ChoiceWords> {
  const words = tools.flatMap(({ name, variants }): [string, ChoiceWords][] => {
    const choice = composition.tools[name];
    if (typeof choice !== 'object' || choice.values === undefined) return [];
    const { values } = choice;
    const variant = variants.find(({ id }) => id === choice.variant);
    if (variant === undefined) return [];
    const [title, use_when] = [variant.title, variant.use_when].map((text) =>
      renderWords(text, variant, values),
    );
    return title === undefined || use_when === undefined ? [] : [[name, { title, use_when }]];
  });
  return Object.fromEntries(words);
}

/** The tools for which something else was chosen than in the posture that a composition started from, in order; none without one. */
export function changedTools({ tools, postures }: ComposableServer, composition: Composition): string[] {
  const posture = postures.find(({ id }) => id === composition.posture);
  if (posture === undefined) return [];
  return tools.flatMap(({ name, variants }) => {
    const own = posture.tools[name];
    const choice = composition.tools[name] ?? 'blocked';
    const parameters = variants.find(({ id }) => id === own)?.parameters;
    return isChoice(choice, own, { parameters }) ? [] : [name];
  });
}

/** Whether a choice is a variant with its defaults. */
const isChoice = (choice: Choice, variant: string | undefined, { parameters = [] }: Parametric): boolean =>
  typeof choice === 'object' &&
  choice.variant === variant &&
  parameters.every(({ id, default: own }) => String(choice.values?.[id] ?? own) === String(own));

const blockWith = (
  { block, parameters, phrases }: Parametric & { readonly block: string },
  values: ParameterValues = {},
): string => (Object.keys(values).length === 0 ? block : renderBlock(block, { parameters, phrases }, values));

/** What the file says of itself. What a posture says holds for its own choices alone. */
function headOf(posture: ComposablePosture | null, changed: readonly string[]): PostureHead {
  if (posture === null)
    return {
      title: 'own choice',
      summary: 'Each tool has the policy that was chosen for it.',
      default: 'deny',
    };
  if (changed.length === 0) return posture;
  return {
    title: `${posture.title}, changed`,
    summary: `Something else was chosen for ${changed.join(', ')}.`,
    default: posture.default,
    wildcard: posture.wildcard,
  };
}
