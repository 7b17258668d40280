/** Pointing at an event lights its words, pointing at words lights their events: `data-owner` on the one side, `data-owners` on the other. */
export function linkHover(root: HTMLElement, onHover: (position: number | null) => void): void {
  const light = (owners: readonly string[]): void => {
    for (const mark of root.querySelectorAll<HTMLElement>('[data-owners]'))
      mark.classList.toggle(
        'is-lit',
        ownersOf(mark).some((owner) => owners.includes(owner)),
      );
    for (const card of root.querySelectorAll<HTMLElement>('[data-owner]'))
      card.classList.toggle('is-lit', owners.includes(card.dataset['owner'] ?? ''));
    root.classList.toggle('has-lit', owners.length > 0);
    onHover(positionIn(owners));
  };
  const pointed = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-owner], [data-owners]') : null;
    light(target ? ownersOf(target) : []);
  };
  for (const type of ['mouseover', 'focusin']) root.addEventListener(type, pointed);
  for (const type of ['mouseleave', 'focusout']) root.addEventListener(type, () => light([]));
  root.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-owner], [data-owners]') : null;
    const other =
      mark &&
      root.querySelector(mark.dataset['owner'] ? `[data-owners~="${mark.dataset['owner']}"]` : `[data-owner="${ownersOf(mark)[0]}"]`);
    other?.scrollIntoView({ block: 'nearest' });
  });
}

const ownersOf = (element: HTMLElement): readonly string[] => (element.dataset['owners'] ?? element.dataset['owner'] ?? '').split(' ');

function positionIn(owners: readonly string[]): number | null {
  const event = owners.find((owner) => owner.startsWith('event-'));
  return event === undefined ? null : Number(event.slice('event-'.length));
}
