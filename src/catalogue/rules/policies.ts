/** Policy files: each belongs to one tool or case, is listed, and has cases beside it. */
import { didYouMean } from '../../policy/nearest-name.ts';
import { listOf, namedTools, toolBlock } from '../policy-text/tool-block.ts';
import { policyFolders } from '../read/content.ts';
import {
  type ContentRule,
  faultAt,
  faultOfFile,
  type PolicyRule,
  type Rule,
  type ToolPolicyRule,
  type ToolRule,
  type VariantRule,
} from './support/rule.ts';

const policyWithoutFile: VariantRule = {
  code: 'policy-without-file',
  meaning: 'A tool lists a policy that has no file in its folder.',
  looksAt: 'variant',
  find: ({ folder, page, tool, variant: { id }, field }) => {
    if (folder.policyIds.includes(id)) return [];
    const unnamed = folder.policyIds.filter((file) => !tool.policies.some((policy) => policy.id === file));
    const message = `Policy "${id}" has no file, expected ${folder.path}/${id}.yaml.`;
    const hint = didYouMean(id, unnamed, 'Add the file, or delete the entry.');
    return [faultAt(page, [...field, 'id'], message, hint)];
  },
};

const policyWithoutEntry: ToolRule = {
  code: 'policy-without-entry',
  meaning: 'A policy file is not listed by its tool, so no page shows it.',
  looksAt: 'tool',
  find: ({ folder, page, tool }) =>
    folder.policyIds
      .filter((id) => !tool.policies.some((entry) => entry.id === id))
      .map((id) =>
        faultOfFile(
          `${folder.path}/${id}.yaml`,
          `The tool does not list this policy, expected "${id}" under policies in ${page.path}.`,
          'Add an entry for it, or delete the file with its cases.',
        ),
      ),
};

const policyWithoutCases: ContentRule = {
  code: 'policy-without-cases',
  meaning: 'A policy has no cases, so nothing proves what its page says.',
  looksAt: 'content',
  find: (content) =>
    policyFolders(content).flatMap(({ path, policyIds, casesIds }) =>
      policyIds
        .filter((id) => !casesIds.includes(id))
        .map((id) =>
          faultOfFile(
            `${path}/${id}.yaml`,
            `The policy has no cases, expected ${path}/${id}.cases.yaml.`,
            'Add calls with the decision that each must get.',
          ),
        ),
    ),
};

const casesWithoutPolicy: ContentRule = {
  code: 'cases-without-policy',
  meaning: 'Cases lie beside no policy of their name, so nothing runs them.',
  looksAt: 'content',
  find: (content) =>
    policyFolders(content).flatMap(({ path, policyIds, casesIds }) =>
      casesIds
        .filter((id) => !policyIds.includes(id))
        .map((id) =>
          faultOfFile(
            `${path}/${id}.cases.yaml`,
            `The cases have no policy, expected ${path}/${id}.yaml.`,
            'Add the policy, rename the file, or delete it.',
          ),
        ),
    ),
};

const policyWithoutTool: ToolPolicyRule = {
  code: 'policy-without-tool',
  meaning: 'A policy neither lists nor hides the tool in whose folder it lies.',
  looksAt: 'tool policy',
  find: ({ file: { path, loaded }, folder: { name } }) => {
    if (loaded.verdict !== 'valid') return [];
    const named = namedTools(loaded.policy);
    if (named.includes(name)) return [];
    const found = named.length === 0 ? 'no tool' : `only ${named.join(', ')}`;
    const message = `The policy names ${found}, expected ${name}.`;
    return [faultOfFile(path, message, `List ${name} under tools, or under hide.`)];
  },
};

const policyForOtherTool: ToolPolicyRule = {
  code: 'policy-for-other-tool',
  meaning: 'A policy decides on another tool than the one in whose folder it lies.',
  looksAt: 'tool policy',
  find: ({ file: { path, loaded }, folder: { name } }) => {
    if (loaded.verdict !== 'valid') return [];
    const { hide, tools } = loaded.policy;
    const named = [
      ...hide.map((tool, index) => ({ tool, place: `hide[${index}]` })),
      ...[...tools.keys()].map((tool) => ({ tool, place: `tools.${tool}` })),
    ];
    return named
      .filter(({ tool }) => tool !== name)
      .map(({ tool, place }) => ({
        file: path,
        ...loaded.source.keyPosition(place),
        message: `The policy decides on "${tool}", expected ${name} alone.`,
        hint: didYouMean(tool, [name], "Move the entry into that tool's own folder."),
      }));
  },
};

const policyLayout: ToolPolicyRule = {
  code: 'policy-layout',
  meaning: "A tool's entry does not stand on lines of its own, so it cannot be copied into another policy.",
  looksAt: 'tool policy',
  find: ({ file: { path, text, loaded }, folder: { name } }) => {
    if (loaded.verdict !== 'valid') return [];
    const list = listOf(loaded.policy, name);
    if (list === null || toolBlock(text, name, list) !== null) return [];
    const { line, column } = loaded.source.keyPosition(list === 'hide' ? 'hide' : `tools.${name}`);
    const message = `The entry of ${name} is not laid out as a block, expected it on lines of its own, indented by two spaces.`;
    return [
      {
        file: path,
        line,
        column,
        message,
        hint: 'Write it without braces or brackets, and indent by two spaces.',
      },
    ];
  },
};

const recommendedPolicy: ToolRule = {
  code: 'recommended-policy',
  meaning: 'A tool has no recommended policy, or more than one; its page opens with exactly one.',
  looksAt: 'tool',
  find: ({ page, tool }) => {
    const recommended = tool.policies.flatMap(({ id, recommended: marked }, index) =>
      marked ? [{ id, index }] : [],
    );
    if (recommended.length === 0) {
      const message = `None of the ${tool.policies.length} policies is recommended, expected one.`;
      return [faultAt(page, ['policies'], message, 'Set recommended: true on one of them.')];
    }
    return recommended
      .slice(1)
      .map(({ id, index }) =>
        faultAt(
          page,
          ['policies', index, 'recommended'],
          `Policy "${id}" is recommended besides "${recommended[0]?.id ?? ''}", expected exactly one.`,
          'Set recommended: false on one of them.',
        ),
      );
  },
};

const schemaLineWritten: PolicyRule = {
  code: 'schema-line-written',
  meaning:
    'A policy names the address of its schema itself; that line is added when the policy is published.',
  looksAt: 'policy',
  find: ({ file: { path, text } }) =>
    text.split('\n').flatMap((line, index) =>
      /^\s*#\s*yaml-language-server:/.test(line)
        ? [
            {
              ...faultOfFile(
                path,
                `Found "${line.trim()}", expected a file that does not know where the site lives.`,
                'Delete the line.',
              ),
              line: index + 1,
            },
          ]
        : [],
    ),
};

/** What a page shows without scrolling sideways. */
const widest = 80;

const lineTooLong: PolicyRule = {
  code: 'line-too-long',
  meaning: 'A line of a policy is longer than pages show whole.',
  looksAt: 'policy',
  find: ({ file: { path, text } }) =>
    text.split('\n').flatMap((line, index) =>
      line.length <= widest
        ? []
        : [
            {
              file: path,
              line: index + 1,
              column: widest + 1,
              message: `The line has ${line.length} characters, expected at most ${widest}.`,
              hint: 'Break a comment between words; fold a long text with ">-".',
            },
          ],
    ),
};

export const policiesRules: readonly Rule[] = [
  lineTooLong,
  policyWithoutFile,
  policyWithoutEntry,
  policyWithoutCases,
  casesWithoutPolicy,
  policyWithoutTool,
  policyForOtherTool,
  policyLayout,
  recommendedPolicy,
  schemaLineWritten,
];
