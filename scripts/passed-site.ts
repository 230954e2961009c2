/** Where the site stays that passed all browser tests, for whoever compares it or publishes it. */
export const passedSite = 'test-results/site';
