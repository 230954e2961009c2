import { policyColumns, wrap } from '../../policy/parameters/yaml-text.ts';

/** A text as comments of a policy file, in lines of at most 80 characters. */
export const comment = (text: string): string =>
  wrap(text, policyColumns - '# '.length)
    .map((line) => `# ${line}`)
    .join('\n');
