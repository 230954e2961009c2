import { worstCase } from '../request-budget.ts';
import { faultAt, type ToolRule } from './rule.ts';

const factor = 'drains-request-budget';

/** Calls a minute below which a tool can drain the shared budget; content/risk.yaml says so too. */
const drainingPace = 100;

export const drainingFactor: ToolRule = {
  code: 'draining-factor',
  meaning: `A tool has the factor "${factor}" without its request weights bearing that out, or lacks it though they do.`,
  looksAt: 'tool',
  find: ({ page, tool, server }) => {
    if (server === null) return [];
    const worst = worstCase(tool, server);
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
