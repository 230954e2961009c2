/** What content/engine.yaml and content/risk.yaml say, held against the code and the pages. */
import { engineCommit } from '../../policy/engine-version.ts';
import { didYouMean } from '../../policy/nearest-name.ts';
import { sitePlaces } from '../site-places.ts';
import { faultAt, type ContentRule, type Rule } from './support/rule.ts';

const engineOtherCommit: ContentRule = {
  code: 'engine-other-commit',
  meaning: 'The engine that the content names is another than the one whose behaviour the code follows.',
  looksAt: 'content',
  find: ({ engine }) =>
    engine?.value && engine.value.commit !== engineCommit
      ? [
          faultAt(
            engine,
            ['commit'],
            `commit is ${engine.value.commit}, expected ${engineCommit}, whose behaviour the policy module follows.`,
            'Record the behaviour of the new commit first, and change both.',
          ),
        ]
      : [],
};

const engineAddress: ContentRule = {
  code: 'engine-address',
  meaning: 'The page that says which calls the engine forwards is not there, or not that part of it.',
  looksAt: 'content',
  find: (content) => {
    const { engine } = content;
    if (!engine?.value) return [];
    const { address } = engine.value.forwarded;
    const [path = '', id = ''] = address.split('#');
    const places = sitePlaces(content);
    const known = places.get(path);
    if (known !== undefined && (id === '' || known.has(id))) return [];
    const hint = didYouMean(
      known === undefined ? path : id,
      [...(known ?? places.keys())],
      'Name a page of the site and one of its headings.',
    );
    const message = `address is "${address}", expected a place that the site has.`;
    return [faultAt(engine, ['forwarded', 'address'], message, hint)];
  },
};

const rank = ['low', 'medium', 'high', 'critical'];

const riskLevelOrder: ContentRule = {
  code: 'risk-level-order',
  meaning: 'A higher score has a milder level than a lower one.',
  looksAt: 'content',
  find: ({ risk }) => {
    const levels = (risk?.value?.levels ?? []).map((level, index) => ({ ...level, index }));
    const byScore = levels.toSorted((one, other) => one.score - other.score);
    return byScore.flatMap(({ score, level, index }, place) => {
      const below = byScore[place - 1];
      if (risk === null || below === undefined || rank.indexOf(level) >= rank.indexOf(below.level)) return [];
      const message = `The level of score ${score} is ${level}, expected at least ${below.level}, the level of score ${below.score}.`;
      return [faultAt(risk, ['levels', index, 'level'], message, 'Correct one of the two.')];
    });
  },
};

export const engineRules: readonly Rule[] = [engineOtherCommit, engineAddress, riskLevelOrder];
