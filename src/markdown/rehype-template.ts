import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Compiler, Processor } from 'unified';
import type { RenderedSection, RenderedText, Template } from '../model/reading/rendered-text.ts';
import { cutIntoTemplate } from './slots.ts';

declare module 'unified' {
  interface CompileResultMap {
    RenderedText: RenderedText;
  }
}

/** Compiles the tree to ready HTML with slots, one piece for the opening and for each level-2 section. */
export function rehypeTemplate(this: Processor): void {
  const compile: Compiler<Root, RenderedText> = (tree, file) => ({
    sections: cutSections(tree.children).map(({ heading, children }) => ({
      heading,
      html: template(children),
    })),
    notes: Object.fromEntries(
      Object.entries(file.data.notes ?? {}).map(([label, children]) => [label, template(children)]),
    ),
  });
  this.compiler = compile as Compiler;
}

function cutSections(children: RootContent[]) {
  const opening: Pick<RenderedSection, 'heading'> & { children: RootContent[] } = {
    heading: -1,
    children: [],
  };
  const sections = [opening];
  for (const child of children) {
    const heading = sectionHeading(child);
    if (heading !== undefined) sections.push({ heading, children: [] });
    sections.at(-1)?.children.push(child);
  }
  return sections.filter(({ heading, children: inside }) => heading >= 0 || hasContent(inside));
}

function hasContent(children: RootContent[]): boolean {
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '');
}

function sectionHeading(node: RootContent): number | undefined {
  if (node.type !== 'element') return undefined;
  const heading = node.children.find((child) => child.type === 'element' && child.tagName === 'h2');
  return heading?.type === 'element' ? heading.data?.heading : undefined;
}

function template(children: readonly (RootContent | ElementContent)[]): Template {
  return cutIntoTemplate(toHtml([...children]).trim());
}
