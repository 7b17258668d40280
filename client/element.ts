/**
 * The only way this page makes elements. Children are nodes or text; text becomes a text node, never markup, so that nothing
 * that stands in a report can turn into a tag. There is no `innerHTML` in the client.
 */
type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Attributes = Readonly<Record<string, Value>>;

const SVG = 'http://www.w3.org/2000/svg';

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A real button with words. */
export function button(label: string, onClick: (event: Event) => void, attributes: Attributes = {}): HTMLButtonElement {
  return h('button', { type: 'button', onClick, ...attributes }, label);
}

/** Draws anew without taking the keyboard away: what has the focus gives it to its successor of the same `data-key`. */
export function replaceKeepingFocus(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const key = focused instanceof HTMLElement ? focused.dataset['key'] : undefined;
  parent.replaceChildren(...children);
  if (key !== undefined) parent.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** `onClick: fn` listens, `true` sets an empty attribute, null, undefined and false leave it out. */
function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}
