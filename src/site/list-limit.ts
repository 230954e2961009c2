/** How many tools one page lists. With more, a list would be too large to load, and too long to read. */
export const mostListed = 250;

/** How many others of its category the page of a tool names. */
export const mostSiblings = 40;

/** As many of the items as one page lists. */
export const listed = <Item>(items: readonly Item[], most = mostListed): readonly Item[] =>
  items.slice(0, most);
