import { didYouMean } from '../../policy/nearest-name.ts';
import { faultAt, type PostureRule } from './rule.ts';

export const postureUnknownTool: PostureRule = {
  code: 'posture-unknown-tool',
  meaning: 'A posture decides on a tool that the server does not have.',
  looksAt: 'posture',
  find: ({ files: { server }, document, posture, tools }) => {
    const known = tools.map(({ name }) => name);
    return Object.keys(posture.tools)
      .filter((name) => !known.includes(name))
      .map((name) =>
        faultAt(
          document,
          ['tools', name],
          `There is no tool "${name}" of ${server}, expected the name of a folder in content/tools/${server}.`,
          didYouMean(name, known, 'Delete the line.'),
        ),
      );
  },
};
