import { policyFolders, type Content } from '../../read/content.ts';
import type { RuleFault, Fault } from '../../report/fault.ts';
import type { AttackSubject, PolicySubject, PostureSubject, ProseSubject } from './rule.ts';
import type { Rule, Surroundings, ToolPolicySubject, ToolSubject, VariantSubject } from './rule.ts';

/** Everything that a rule finds in the content. */
export function runRule(rule: Rule, surroundings: Surroundings): Fault[] {
  return faultsOf(rule, surroundings).map((fault) => ({ ...fault, code: rule.code }));
}

function faultsOf(rule: Rule, surroundings: Surroundings): readonly RuleFault[] {
  const { content } = surroundings;
  switch (rule.looksAt) {
    case 'content':
      return rule.find(content, surroundings);
    case 'tool':
      return toolSubjects(content).flatMap((subject) => rule.find(subject, surroundings));
    case 'variant':
      return variantSubjects(content).flatMap((subject) => rule.find(subject, surroundings));
    case 'attack':
      return attackSubjects(content).flatMap((subject) => rule.find(subject, surroundings));
    case 'prose':
      return proseSubjects(content).flatMap((subject) => rule.find(subject, surroundings));
    case 'tool policy':
      return toolPolicySubjects(content).flatMap((subject) => rule.find(subject, surroundings));
    case 'policy':
      return policySubjects(content).flatMap((subject) => rule.find(subject, surroundings));
    case 'posture':
      return postureSubjects(content).flatMap((subject) => rule.find(subject, surroundings));
  }
}

/** The tools whose pages could be read; what is wrong with the others has been said. */
function toolSubjects({ tools, servers }: Content): ToolSubject[] {
  return tools.flatMap((folder) => {
    const { page } = folder;
    if (!page?.value) return [];
    const server = servers.find(({ id }) => id === folder.server)?.value ?? null;
    return [{ folder, page, tool: page.value, server }];
  });
}

const variantSubjects = (content: Content): VariantSubject[] =>
  toolSubjects(content).flatMap((subject) =>
    subject.tool.policies.map((variant, index) => ({
      ...subject,
      variant,
      field: ['policies', index] as const,
      file: subject.folder.policies.find(({ id }) => id === variant.id) ?? null,
    })),
  );

const attackSubjects = ({ attacks: folder }: Content): AttackSubject[] =>
  folder.pages.flatMap((page) => (page.value === null ? [] : [{ folder, page, attack: page.value }]));

const proseSubjects = ({ tools, attacks, docs }: Content): ProseSubject[] => [
  ...[...tools.flatMap(({ page }) => page ?? []), ...attacks.pages].map((page) => ({
    page,
    ownHeadings: false,
  })),
  ...docs.map((page) => ({ page, ownHeadings: true })),
];

const policySubjects = (content: Content): PolicySubject[] =>
  policyFolders(content).flatMap(({ policies }) => policies.map((file) => ({ file })));

const toolPolicySubjects = ({ tools }: Content): ToolPolicySubject[] =>
  tools.flatMap((folder) => folder.policies.map((file) => ({ file, folder })));

function postureSubjects({ postures, tools }: Content): PostureSubject[] {
  return postures.flatMap((files) => {
    const { posture: document, server } = files;
    if (!document?.value) return [];
    return [
      { files, document, posture: document.value, tools: tools.filter((tool) => tool.server === server) },
    ];
  });
}
