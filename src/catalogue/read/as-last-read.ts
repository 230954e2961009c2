import type { TextFile } from './text-file.ts';

const remembered = new Set<Map<string, unknown>>();

/**
 * The same function, which remembers of each path what its last text came to. When content is read again, as after an
 * edit, nearly all files are as they were.
 */
export function asLastRead<Result>(read: (file: TextFile) => Result): (file: TextFile) => Result {
  const last = new Map<string, { readonly text: string; readonly result: Result }>();
  remembered.add(last);
  return (file) => {
    const before = last.get(file.path);
    if (before?.text === file.text) return before.result;
    const result = read(file);
    last.set(file.path, { text: file.text, result });
    return result;
  };
}

/** Lets all that is remembered go, where nothing will be read again. */
export const forgetLastRead = (): void => {
  for (const last of remembered) last.clear();
};
