import type { Source } from '../catalogue/schema/source.ts';
import { sourceLink } from './links.ts';

type RepositoryFile = Extract<Source, { repository: string }>;

/** The files of one repository at one commit, each with the sections that facts were taken from. */
export interface RepositorySources {
  readonly repository: string;
  readonly commit: string;
  readonly files: readonly { readonly path: string; readonly link: string; readonly sections: string }[];
}

/** Sources for reading: what comes from the same repository, and from the same file of it, stands together. */
export function sourceList(sources: readonly Source[]): {
  readonly repositories: readonly RepositorySources[];
  readonly pages: readonly Exclude<Source, RepositoryFile>[];
} {
  const files = sources.filter((source) => 'repository' in source);
  const repositories = Map.groupBy(files, ({ repository, commit }) => `${repository}@${commit}`);
  return {
    repositories: [...repositories.values()].flatMap((group) => joinFiles(group)),
    pages: sources.filter((source) => 'url' in source),
  };
}

function joinFiles(group: readonly RepositoryFile[]): RepositorySources[] {
  const [first] = group;
  if (first === undefined) return [];
  const files = [...Map.groupBy(group, sourceLink)].map(([link, parts]) => ({
    path: parts[0]?.path ?? '',
    link,
    sections: parts.map(({ section }) => section).join('; '),
  }));
  return [{ repository: first.repository, commit: first.commit, files }];
}
