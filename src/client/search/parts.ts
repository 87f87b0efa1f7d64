/** The first part of the search page with a name: the element with `data-part="<name>"`. */
export function part<Kind extends Element>(
  root: ParentNode,
  name: string,
  kind: abstract new () => Kind,
): Kind {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`Unexpected page: no ${kind.name} for the part \`${name}\``);
}

/** A copy of what a template holds, which must be one element. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  const [only] = template.content.children;
  if (only instanceof HTMLElement) return document.importNode(only, true);
  throw new Error('Unexpected page: a template without an element');
}
