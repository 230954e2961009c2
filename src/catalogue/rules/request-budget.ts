/** Weights of calls, and what policies let a tool take of its server's request budget. */
import { worstCase } from '../request-budget.ts';
import { callLimits } from './support/call-limits.ts';
import { faultAt, type Rule, type ToolRule, type ContentRule, type VariantRule } from './support/rule.ts';
import { productsIn } from './support/written-products.ts';

const callWeightMissing: VariantRule = {
  code: 'call-weight-missing',
  meaning: 'A policy limits calls and does not say what the most expensive call it lets through weighs.',
  looksAt: 'variant',
  find: ({ folder, page, tool, server, variant: { id, call_weight }, field }) => {
    if (server?.request_budget === undefined || tool.status.state === 'retired') return [];
    const [limit] = callLimits(folder, id);
    if (limit === undefined || call_weight !== undefined) return [];
    const message = `Policy "${id}" allows ${limit.calls} calls a ${limit.window} and has no call_weight, expected the most that one of them can weigh.`;
    return [faultAt(page, field, message, 'Add call_weight, the time request of a signed call included.')];
  },
};

const factor = 'drains-request-budget';

/** Calls a minute below which a tool can drain the shared budget; content/risk.yaml says so too. */
const drainingPace = 100;

const drainingFactor: ToolRule = {
  code: 'draining-factor',
  meaning: `A tool has the factor "${factor}" without its request weights bearing that out, or lacks it though they do.`,
  looksAt: 'tool',
  find: ({ page, tool, server }) => {
    if (server === null) return [];
    const worst = worstCase(tool, server);
    // Weights that are missing are a fault of their own.
    if (worst === null && server.request_budget !== undefined) return [];
    const callsPerMinute = worst?.callsPerMinute ?? null;
    const drains = callsPerMinute !== null && callsPerMinute < drainingPace;
    const index = tool.risk_factors.findIndex((each) => each.factor === factor);
    if (drains === index >= 0) return [];
    if (drains) {
      const message = `${callsPerMinute} calls a minute use up the request budget at worst, expected the factor "${factor}" below ${drainingPace}.`;
      return [
        faultAt(
          page,
          ['risk_factors'],
          message,
          'Add the factor with the reason, or correct request_weights.',
        ),
      ];
    }
    const pace =
      worst === null
        ? 'its server states no request budget'
        : callsPerMinute === null
          ? 'the tool is retired'
          : `only ${callsPerMinute} calls a minute do`;
    const message = `The factor "${factor}" is there, expected it where fewer than ${drainingPace} calls a minute use up the budget; ${pace}.`;
    return [
      faultAt(
        page,
        ['risk_factors', index, 'factor'],
        message,
        'Delete the factor, or correct request_weights.',
      ),
    ];
  },
};

const shareExceeded: VariantRule = {
  code: 'share-exceeded',
  meaning: 'A policy lets one tool take more of the request budget in a minute than its share.',
  looksAt: 'variant',
  find: ({ folder, page, tool, server, variant: { id, call_weight }, field }) => {
    const share = server?.request_budget?.share_per_tool;
    if (share === undefined || tool.status.state === 'retired') return [];
    const calls = Math.min(
      ...callLimits(folder, id).flatMap((limit) => (limit.window === 'minute' ? limit.calls : [])),
    );
    if (call_weight === undefined || !Number.isFinite(calls) || calls * call_weight <= share) return [];
    const message = `Policy "${id}" allows ${calls} calls a minute of weight ${call_weight}, ${calls * call_weight} in all, expected at most ${share}.`;
    const hint = 'Lower the limit, or let only cheaper calls through.';
    return [faultAt(page, [...field, 'call_weight'], message, hint)];
  },
};

const shareExceedable: VariantRule = {
  code: 'share-exceedable',
  meaning: 'A parameter of a policy lets somebody set more calls a minute than the share of a tool allows.',
  looksAt: 'variant',
  find: ({ page, tool, server, variant: { call_weight: weight = 0, parameters = [] }, field }) => {
    const share = server?.request_budget?.share_per_tool;
    if (share === undefined || tool.status.state === 'retired') return [];
    return parameters.flatMap((parameter, at) => {
      if (parameter.kind !== 'calls-per-window' || parameter.window !== 'minute') return [];
      const { id, at_most: most } = parameter;
      if (most * weight <= share) return [];
      const message = `"${id}" can be set to ${most} calls a minute of weight ${weight}, ${most * weight} in all, expected at most ${share}.`;
      const hint = `Lower it to ${Math.floor(share / weight)}.`;
      return [faultAt(page, [...field, 'parameters', at, 'at_most'], message, hint)];
    });
  },
};

const callWeightUnlisted: VariantRule = {
  code: 'call-weight-unlisted',
  meaning: 'A policy says that a call weighs what no call of its tool does.',
  looksAt: 'variant',
  find: ({ page, tool, server, variant: { id, call_weight }, field }) => {
    const worst = server === null ? null : worstCase(tool, server);
    if (worst === null || call_weight === undefined) return [];
    const weights = new Set(tool.request_weights?.map(({ weight }) => weight + worst.timeRequest));
    if (weights.has(call_weight)) return [];
    const message = `call_weight of "${id}" is ${call_weight}, expected ${[...weights].join(' or ')}, as request_weights and the time request say.`;
    return [faultAt(page, [...field, 'call_weight'], message, 'Correct one of the two.')];
  },
};

const callWeightInComment: VariantRule = {
  code: 'call-weight-in-comment',
  meaning: 'A comment of a policy counts calls of another weight than the policy is said to let through.',
  looksAt: 'variant',
  find: ({ variant: { id, call_weight }, file }) => {
    if (file === null || call_weight === undefined) return [];
    return productsIn(file.text)
      .filter(({ isWeight, limit, each }) => isWeight && limit !== null && each !== call_weight)
      .map(({ written, line }) => ({
        file: file.path,
        line,
        column: 1,
        message: `"${written}" counts another weight, expected the call_weight of "${id}", ${call_weight}.`,
        hint: 'Correct the comment, or call_weight of the policy in tool.mdx.',
      }));
  },
};

const shareAboveBudget: ContentRule = {
  code: 'share-above-budget',
  meaning: 'A server gives one tool a greater share of the request budget than there is.',
  looksAt: 'content',
  find: ({ servers }) =>
    servers.flatMap((document) => {
      const budget = document.value?.request_budget;
      if (budget === undefined || budget.share_per_tool <= budget.weight_per_minute) return [];
      const message = `share_per_tool is ${budget.share_per_tool}, expected at most the ${budget.weight_per_minute} of weight_per_minute.`;
      return [faultAt(document, ['request_budget', 'share_per_tool'], message, 'Correct one of the two.')];
    }),
};

export const requestBudgetRules: readonly Rule[] = [
  shareAboveBudget,
  callWeightUnlisted,
  callWeightInComment,
  callWeightMissing,
  drainingFactor,
  shareExceeded,
  shareExceedable,
];
