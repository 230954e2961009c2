import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The reporters by the name that `--format` gives them. */
export const reporters = { text, json, github, sarif, junit };

/** Their names. */
export const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const;
