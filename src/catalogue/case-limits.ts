/** The most times that one call is made: enough for every limit of a real server, and still done in an instant. */
export const mostTimes = 10_000;

/** The most calls that one file makes. The proof of a policy makes them all again for each of its rules. */
export const mostCalls = 100_000;
