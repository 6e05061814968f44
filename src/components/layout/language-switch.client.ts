/**
 * The links to the other languages lead to the page as it stands: its search, choices or map view are in the address,
 * whose parameters are the same in every language. They are completed when they are used, by mouse or keyboard.
 */
function complete({ target }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>('nav[data-languages] a');
  if (link) link.search = location.search;
}

for (const use of ['pointerdown', 'click', 'contextmenu']) document.addEventListener(use, complete, { capture: true });
