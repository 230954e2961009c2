/** A policy as YAML, with no more of it understood than what values are put into. */
import { resolveAlias, type MappingEntry, type YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { YamlSyntaxError } from '../yaml/syntax-error.ts';

/** A rule with what is written under its keys. */
export interface RuleNodes {
  readonly name: string;
  readonly entries: readonly MappingEntry[];
}

/** What of a policy can follow values. */
export interface PolicyNodes {
  readonly description: MappingEntry | undefined;
  readonly rules: readonly RuleNodes[];
}

/** Reads a text; null when it is no YAML. */
export function policyNodes(text: string): PolicyNodes | null {
  try {
    const { root } = readYaml(text);
    const top = root === null ? [] : entriesOf(root);
    const tools = entriesOf(entryOf(top, 'tools')?.value);
    return {
      description: entryOf(top, 'description'),
      rules: tools.flatMap(({ value }) => itemsOf(entryOf(entriesOf(value), 'rules')?.value)).map(ruleNodes),
    };
  } catch (error) {
    if (error instanceof YamlSyntaxError) return null;
    throw error;
  }
}

function ruleNodes(node: YamlNode): RuleNodes {
  const entries = entriesOf(node);
  return { name: textOf(entryOf(entries, 'name')?.value) ?? '', entries };
}

/** What stands under a key. */
export const entryOf = (entries: readonly MappingEntry[], key: string): MappingEntry | undefined =>
  entries.find((entry) => textOf(entry.key) === key);

/** The entries of a mapping. */
export function entriesOf(node: YamlNode | undefined): readonly MappingEntry[] {
  const content = node && resolveAlias(node);
  return content?.kind === 'mapping' ? content.entries : [];
}

/** The items of a list. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  const content = node && resolveAlias(node);
  return content?.kind === 'sequence' ? content.items : [];
}

/** What a scalar says. */
export function textOf(node: YamlNode | undefined): string | undefined {
  const content = node && resolveAlias(node);
  return content?.kind === 'scalar' ? content.text : undefined;
}
