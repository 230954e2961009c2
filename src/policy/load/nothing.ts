/** What reading gives when a node says nothing, or is wrong and that has been noted. Null is a value of its own. */
export const nothing = Symbol('nothing');

export type Nothing = typeof nothing;
