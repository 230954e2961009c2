/** Beside the link to the Markdown of a page: the button that copies it. It stands in no page, because it needs scripts. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[type="text/markdown"]')) {
  const copy = document.createElement('copy-button');
  copy.dataset.from = link.href;
  copy.innerHTML = '<button>Copy as Markdown</button>';
  link.after(copy);
}

export {};
