import type { Content } from '../read/content.ts';
import type { Fault, Finding } from '../report/finding.ts';
import type { PolicySubject, PostureSubject, Rule, Surroundings, ToolSubject } from './rule.ts';

/** Everything that a rule finds in the content. */
export function runRule(rule: Rule, surroundings: Surroundings): Finding[] {
  return faultsOf(rule, surroundings).map((fault) => ({ ...fault, code: rule.code }));
}

function faultsOf(rule: Rule, surroundings: Surroundings): readonly Fault[] {
  const { content } = surroundings;
  switch (rule.looksAt) {
    case 'content':
      return rule.find(content, surroundings);
    case 'tool':
      return toolSubjects(content).flatMap((subject) => rule.find(subject, surroundings));
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

const policySubjects = ({ tools }: Content): PolicySubject[] =>
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
