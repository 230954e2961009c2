import { denialPrefix, type Decision } from '../../policy/decide.ts';
import type { Witness } from '../../policy/difference/difference.ts';
import { callText } from '../../site/policies/call-text.ts';
import type { ToolChange } from '../worker/compare-texts.ts';
import type { WorkbenchTool } from '../data.ts';
import { counted } from './counted.ts';
import { element, riskBadge } from './dom.ts';

/** What a change is shown with. */
interface Shown {
  /** Undefined when the server has no such tool. */
  readonly tool: WorkbenchTool | undefined;
  /** Title of the policy that it is compared with. */
  readonly posture: string;
  /** Settings that differ, in words. */
  readonly settings: readonly string[];
}

const kinds: Readonly<Record<ToolChange['kind'], string>> = {
  wider: '↑ Wider',
  stricter: '↓ Stricter',
  different: '~ Changed',
};

/** A tool that the policy at hand treats otherwise: by what, and a call that shows it. */
export function toolChangeItem(change: ToolChange, { tool, posture, settings }: Shown): HTMLLIElement {
  const witnesses = witnessesOf(change);
  const stated = [...settings, ...change.changes.map(({ effect, what }) => `${effects[effect]}${what}`)];
  return element(
    'li',
    { class: 'tool-change' },
    element(
      'p',
      { class: 'badges' },
      element('strong', {}, kinds[change.kind]),
      element('strong', { class: 'name' }, change.tool ?? 'every tool that is not listed'),
      ...(tool ? [riskBadge(tool.risk)] : []),
    ),
    element('ul', {}, ...stated.map((words) => element('li', {}, words))),
    ...witnesses.map((witness) => witnessPart(witness, posture)),
    ...(witnesses.length > 0
      ? []
      : [
          element(
            'p',
            { class: 'soft' },
            change.kind === 'different'
              ? 'Whether it lets more or fewer calls through could not be computed, and no call was found that shows a difference.'
              : 'This follows from the rules. No call was found that shows it.',
          ),
        ]),
  );
}

const effects = { wider: 'Wider: ', stricter: 'Stricter: ', unknown: '' } as const;

const witnessesOf = ({ wider, stricter, reworded }: ToolChange): Witness[] =>
  [wider, stricter, ...(wider === null && stricter === null ? [reworded] : [])].filter(
    (each) => each !== null,
  );

/** A call, and what each of the two policies answers. */
const witnessPart = (witness: Witness, posture: string): HTMLElement =>
  element(
    'dl',
    { class: 'facts witness' },
    element('dt', {}, 'This call'),
    element('dd', {}, element('code', {}, callText(witness.call)), circumstances(witness)),
    element('dt', {}, posture),
    element('dd', {}, ...answer(witness.old)),
    element('dt', {}, 'Your policy'),
    element('dd', {}, ...answer(witness.new)),
  );

function circumstances({ after, before, seconds }: Witness): string {
  const earlier = after === 0 ? '' : `, after ${counted(after, 'call')} of ${before ?? 'the same'}`;
  return `${earlier}${seconds === 0 ? '' : `, ${seconds} seconds into the day`}`;
}

const answer = (decision: Decision): (Node | string)[] =>
  decision.decision === 'allow'
    ? ['✓ Allowed']
    : ['✕ Denied ', element('code', {}, denialPrefix + decision.message)];
