/** The category and the risk factors of a tool: there are such, and they do not contradict each other. */
import { faultAt, type Rule, type ToolRule } from './support/rule.ts';
import { unknownReference } from './support/unknown-reference.ts';

const unknownCategory: ToolRule = {
  code: 'unknown-category',
  meaning: 'A tool names a category that has no file in content/categories.',
  looksAt: 'tool',
  find: (subject, { content }) => {
    const known = content.categories.map(({ id }) => id);
    return unknownReference(subject, ['category'], 'category', subject.tool.category, known);
  },
};

const unknownFactor: ToolRule = {
  code: 'unknown-factor',
  meaning: 'A tool names a risk factor that content/risk.yaml does not have.',
  looksAt: 'tool',
  find: (subject, { content: { risk } }) => {
    if (!risk?.value) return [];
    const known = risk.value.factors.map(({ id }) => id);
    return subject.tool.risk_factors.flatMap(({ factor }, index) =>
      unknownReference(subject, ['risk_factors', index, 'factor'], 'risk factor', factor, known),
    );
  },
};

const noneWithOtherFactors: ToolRule = {
  code: 'none-with-other-factors',
  meaning: 'A tool has the factor "none" beside others, which contradict it.',
  looksAt: 'tool',
  find: ({ page, tool: { risk_factors } }) => {
    const index = risk_factors.findIndex(({ factor }) => factor === 'none');
    if (index === -1 || risk_factors.length === 1) return [];
    const message = `The factor "none" stands beside ${risk_factors.length - 1} more, expected it alone.`;
    return [
      faultAt(page, ['risk_factors', index, 'factor'], message, 'Delete "none", or the other factors.'),
    ];
  },
};

/** By category, the factor that a tool of it has at least, and those that belong to graver categories. */
const factorsByCategory: Readonly<
  Record<string, { readonly needs?: string; readonly excludes: readonly string[] }>
> = {
  read: { excludes: ['moves-money', 'destroys-state', 'triggers-execution', 'changes-state'] },
  write: { needs: 'changes-state', excludes: ['moves-money', 'destroys-state'] },
  execute: { needs: 'triggers-execution', excludes: ['moves-money'] },
  destructive: { needs: 'destroys-state', excludes: ['moves-money'] },
  financial: { needs: 'moves-money', excludes: [] },
};

const categoryFactors: ToolRule = {
  code: 'category-factors',
  meaning: 'The category of a tool and its risk factors contradict each other.',
  looksAt: 'tool',
  find: ({ page, tool: { category, risk_factors } }) => {
    const { needs, excludes } = factorsByCategory[category] ?? { excludes: [] };
    const lacks = needs !== undefined && !risk_factors.some(({ factor }) => factor === needs);
    const hint = 'Correct one of the two.';
    return [
      ...(lacks
        ? [
            faultAt(
              page,
              ['category'],
              `category is ${category} and no factor says so, expected "${needs}" among the risk factors.`,
              hint,
            ),
          ]
        : []),
      ...risk_factors.flatMap(({ factor }, index) =>
        excludes.includes(factor)
          ? [
              faultAt(
                page,
                ['risk_factors', index, 'factor'],
                `The factor "${factor}" stands in a tool of the category ${category}, expected a graver category.`,
                hint,
              ),
            ]
          : [],
      ),
    ];
  },
};

export const toolRiskRules: readonly Rule[] = [
  unknownCategory,
  unknownFactor,
  noneWithOtherFactors,
  categoryFactors,
];
