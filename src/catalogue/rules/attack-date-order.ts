import { faultAt, type AttackRule } from './rule.ts';

export const attackDateOrder: AttackRule = {
  code: 'attack-date-order',
  meaning: 'A case ends before it begins.',
  looksAt: 'attack',
  find: ({ page, attack: { date } }) => {
    const { from, to } = date;
    // A month is compared with a day of it as far as both go.
    if (to === undefined || to >= from.slice(0, to.length)) return [];
    const message = `to is ${to}, expected a date that is not before ${from}.`;
    return [faultAt(page, ['date', 'to'], message, 'Correct one of the two dates.')];
  },
};
