/** The oldest Node that runs the commands: the first whose `styleText` is there. */
export const oldestNode = '20.12';
