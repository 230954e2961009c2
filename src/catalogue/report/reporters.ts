import { github } from './github.ts';
import { json } from './json.ts';
import { text } from './text.ts';

/** The reporters by the name that `--format` gives them. */
export const reporters = { text, json, github };
