import { faultAt, type PostureRule } from './rule.ts';

export const postureMissingTool: PostureRule = {
  code: 'posture-missing-tool',
  meaning: "A posture leaves one of the server's tools undecided.",
  looksAt: 'posture',
  find: ({ files: { server }, document, posture, tools }) =>
    tools
      .filter(({ name }) => posture.tools[name] === undefined)
      .map(({ name, policyIds }) =>
        faultAt(
          document,
          ['tools'],
          `There is no decision on ${name}, expected one for each tool of ${server}.`,
          `Add "${name}: " and one of ${policyIds.join(', ')}.`,
        ),
      ),
};
