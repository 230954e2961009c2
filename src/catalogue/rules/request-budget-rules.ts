import { worstCase } from '../request-budget.ts';
import type { ContentRule } from './content-rule.ts';

/** Calls a minute below which a tool can drain the shared budget by accident; see content/risk.yaml. */
const drainingPace = 100;

export const drainsBudget: ContentRule = {
  code: 'drains-budget',
  looksAt: 'the factor drains-request-budget where the weights do not bear it out, or do without it',
  find: ({ tools, servers }) =>
    tools.flatMap(({ page }) => {
      const budget = servers.find(({ id }) => id === page?.value?.server)?.value?.request_budget;
      if (!page?.value || budget === undefined) return [];
      const { callsPerMinute } = worstCase(page.value, budget);
      const drains = callsPerMinute !== null && callsPerMinute < drainingPace;
      const says = page.value.risk_factors.some(({ factor }) => factor === 'drains-request-budget');
      if (drains === says) return [];
      const pace = callsPerMinute === null ? 'an endpoint that is gone' : `${callsPerMinute} calls a minute in the worst case`;
      return [
        {
          file: page.path,
          ...page.at('risk_factors'),
          message: `Found ${pace}, expected the factor drains-request-budget ${drains ? 'to be there' : 'only below 100'}.`,
          hint: drains ? 'Add the factor, with the reason.' : 'Take the factor out, or correct request_weights.',
        },
      ];
    }),
};

export const limitWithinShare: ContentRule = {
  code: 'limit-within-share',
  looksAt: 'rate limits a minute that can take more request weight than a tool’s share',
  find: ({ tools, servers }) =>
    tools.flatMap(({ page, policies, name }) => {
      const share = servers.find(({ id }) => id === page?.value?.server)?.value?.request_budget.share_per_tool;
      if (!page?.value || share === undefined || page.value.status.state === 'retired') return [];
      return page.value.policies.flatMap(({ id, call_weight }, index) => {
        const loaded = policies.find((policy) => policy.id === id)?.loaded;
        const rules = loaded?.verdict === 'valid' ? (loaded.policy.tools.get(name) ?? []) : [];
        const limit = rules.map(({ rate_limit }) => /^\+?(\d+)\/minute$/.exec(rate_limit ?? '')?.[1]).find(Boolean);
        if (limit === undefined) return [];
        const position = page.at('policies', index, ...(call_weight === undefined ? [] : ['call_weight']));
        const taken = Number(limit) * (call_weight ?? Number.NaN);
        if (taken <= share) return [];
        return [
          {
            file: page.path,
            ...position,
            message:
              call_weight === undefined
                ? `Found ${limit} calls a minute without call_weight, expected what one call can cost.`
                : `Found ${limit} calls a minute of weight ${call_weight}, ${taken} in all, expected at most ${share}.`,
            hint: call_weight === undefined ? 'Add call_weight, the time request included.' : 'Lower the limit, or bound the calls more tightly.',
          },
        ];
      });
    }),
};
