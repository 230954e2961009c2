import type { ToolEntry } from './catalogue.ts';

/** Title of the group that a tool belongs to. */
export const groupTitle = ({ tool, server }: Pick<ToolEntry, 'tool' | 'server'>): string =>
  server.groups.find(({ id }) => id === tool.group)?.title ?? tool.group;
