import { didYouMean } from '../../policy/nearest-name.ts';
import { faultOfFile, type ContentRule } from './rule.ts';

export const unknownServer: ContentRule = {
  code: 'unknown-server',
  meaning: 'Tools or postures lie in a folder of a server that the catalogue does not have.',
  looksAt: 'content',
  find: ({ tools, postures, servers }) => {
    const known = servers.map(({ id }) => id);
    const folders = [
      ...tools.map(({ server }) => ({ server, path: `content/tools/${server}` })),
      ...postures.map(({ server }) => ({ server, path: `content/postures/${server}` })),
    ];
    return [...new Map(folders.map((folder) => [folder.path, folder])).values()]
      .filter(({ server }) => !known.includes(server))
      .map(({ server, path }) =>
        faultOfFile(
          path,
          `There is no server "${server}", expected content/servers/${server}.yaml.`,
          didYouMean(server, known, 'Add the server, or move the folder under one that exists.'),
        ),
      );
  },
};
