/** Marks in the contents of a page the section that is being read: the last whose heading has passed the upper third. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.on-this-page a')].flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1));
    return heading ? [[heading, link] as const] : [];
  }),
);

function mark(): void {
  const passed = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const here = passed.at(-1) ?? [...links.keys()][0];
  for (const [heading, link] of links) {
    if (heading === here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (links.size > 0) {
  // One measurement a frame, however many events come.
  let asked = false;
  addEventListener(
    'scroll',
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

export {};
