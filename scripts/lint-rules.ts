/** Our own rule for what goes into a build, for both linters: oxlint reads TypeScript, ESLint the Astro components. */
import type { ESLint, Rule } from 'eslint';

/** Two builds of one commit are the same, whenever and wherever they are made. What each selector finds is refused. */
const forbidden = {
  'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]':
    'A build must not read the clock. Take the day from the content.',
  'CallExpression[callee.object.name=/^(?:Date|performance)$/][callee.property.name="now"], CallExpression[callee.object.name="Math"][callee.property.name="random"], CallExpression[callee.property.name=/^random(?:UUID|Bytes|Int)$/]':
    'A build must come out the same each time: no clock, no chance.',
  'CallExpression[callee.property.name="localeCompare"][arguments.length<2], CallExpression[callee.property.name=/^toLocale/][arguments.length=0]':
    'A build must not depend on the language of the machine. Name the language.',
};

const reproducibleBuild: Rule.RuleModule = {
  create: (context) =>
    Object.fromEntries(
      Object.entries(forbidden).map(([selector, message]) => [
        selector,
        (node: Rule.Node) => {
          context.report({ node, message });
        },
      ]),
    ),
};

const plugin: ESLint.Plugin = {
  meta: { name: 'catalogue' },
  rules: { 'reproducible-build': reproducibleBuild },
};
export default plugin;
