import type { ProblemReporter } from './problem-report.ts';

/** The reporters by the name that `--format` gives them. Each is loaded when it is asked for. */
const reporters = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
} as const;

/** Their names. */
export const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const;

/** The reporter of a name. */
export const reporterFor = (format: (typeof formats)[number]): Promise<ProblemReporter> =>
  reporters[format]();
