import type { DraftPolicy } from './draft.ts';
import type { Policy } from './format.ts';
import { fillDefaults } from './load/defaults.ts';
import { draftOf, finishPolicy } from './load/finish.ts';
import { nothing, type Nothing } from './load/nothing.ts';
import { Reading, ReadingStopped } from './load/reading.ts';
import { problemAt } from './load/problems.ts';
import { SourceRecorder, type PolicySource } from './load/source.ts';
import { validate } from './load/validate.ts';
import { policy as policyShape, type WrittenPolicy } from './load/written-policy.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml/read.ts';
import { YamlSyntaxError } from './yaml/syntax-error.ts';

/**
 * What came of loading a text.
 *
 * `valid`: the engine starts with it. `invalid`: it has the shape of a policy, but says what the engine refuses.
 * `unreadable`: it is no YAML, or has another shape. The engine starts with neither.
 */
export type Loaded =
  | {
      readonly verdict: 'valid';
      readonly policy: Policy;
      readonly source: PolicySource;
      readonly problems: readonly [];
    }
  | {
      readonly verdict: 'invalid';
      readonly problems: readonly Problem[];
      readonly source: PolicySource;
      /** What it says, right or wrong. */
      readonly draft: DraftPolicy;
    }
  | {
      readonly verdict: 'unreadable';
      readonly problems: readonly Problem[];
      /** What could be read as YAML all the same, if anything. */
      readonly source: PolicySource | null;
    };

/** Reads the policy that is there to read; nothing when its problems have been noted. */
function readPolicy(reading: Reading): WrittenPolicy | Nothing {
  const { root } = reading.source;
  try {
    const written = root === null ? nothing : policyShape.read(root, '', reading);
    if (reading.problems.length > 0) return nothing;
    return written === nothing ? policyShape.empty() : written;
  } catch (error) {
    if (error instanceof ReadingStopped) return nothing;
    throw error;
  }
}

/**
 * Loads a policy with the verdict of the real engine, and says all that is wrong with it at once. Never throws: what
 * is wrong with the text is in `problems`. Bytes may be UTF-8, or UTF-16 with a byte order mark.
 */
export function loadPolicy(text: string | Uint8Array): Loaded {
  let source: SourceRecorder;
  try {
    source = new SourceRecorder(readYaml(text));
  } catch (error) {
    if (!(error instanceof YamlSyntaxError)) throw error;
    return { verdict: 'unreadable', problems: [problemAt('', error, error.position)], source: null };
  }
  const reading = new Reading(source);
  const written = readPolicy(reading);
  if (written === nothing) return { verdict: 'unreadable', problems: reading.problems, source };

  const filled = fillDefaults(written);
  const problems = validate(filled, source);
  if (problems.length > 0) return { verdict: 'invalid', problems, source, draft: draftOf(filled) };
  return { verdict: 'valid', policy: finishPolicy(filled), source, problems: [] };
}
