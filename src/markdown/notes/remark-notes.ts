import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '../../model/language/language.ts';
import { idPattern } from '../../model/records/ids.ts';
import { checkValues } from '../../model/text/check-values.ts';
import type { NoteFact } from '../../model/reading/rendered-text.ts';
import { addFault, factsOf, positionOf } from '../facts.ts';
import { visit } from '../tree/visit.ts';
import { wordsOf } from '../tree/words-of.ts';

/**
 * Takes the notes out of the flow, puts them at the end in the order of their first calls, and counts calls.
 *
 * Notes without a call, second definitions and labels that are only numbers are reported; a call
 * without a definition is left to the rules, since a translation may take the note from the original.
 */
export function remarkNotes(language: Language) {
  return (tree: Root, file: VFile): void => {
    const definitions = collectDefinitions(tree, file);
    const notes = countCalls(tree, definitions, file);
    for (const [label, definition] of definitions) {
      const note = notes.get(label);
      if (!note) {
        const message = `Unexpected note \`[^${label}]\` without a call, expected one in the text.`;
        addFault(file, 'note-unused', definition, message);
      }
      notes.set(label, { ...describe(definition, label, language), calls: note?.calls ?? 0 });
    }
    factsOf(file).notes.push(...notes.values());
    const called = [...notes.values()].filter((note) => note.calls > 0);
    tree.children.push({
      type: 'notes',
      children: called.flatMap((note) => definitions.get(note.label) ?? []),
    });
  };
}

function collectDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    const label = labelOf(node);
    if (definitions.has(label)) {
      const message = `Unexpected second note \`[^${label}]\`, expected one definition in the text.`;
      addFault(file, 'note-duplicate', node, message);
      return index;
    }
    checkDefinition(node, label, file);
    definitions.set(label, node);
    return index;
  });
  return definitions;
}

function checkDefinition(node: FootnoteDefinition, label: string, file: VFile): void {
  checkLabel(node, label, file);
  if (toString(node).trim() === '' && !holdsCitation(node)) {
    addFault(
      file,
      'note-empty',
      node,
      `Unexpected empty note \`[^${label}]\`, expected words or a citation.`,
    );
  }
  visit(node, 'footnoteReference', (call, index, parent) => {
    const message = `Unexpected call \`[^${labelOf(call)}]\` inside the note \`[^${label}]\`.`;
    addFault(file, 'note-nested', call, message);
    if (parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: `[^${labelOf(call)}]` };
    }
  });
}

// What other programs number notes by; its address would be `#note-note-1`.
const isNumber =
  /^(?:(?:foot|end)?notes?|s?d?fn|f?tn|edn|endn|sdfootnote|ftnref|cite)-?\d+(?:sym|anc)?$/;

function checkLabel(node: Node, label: string, file: VFile): void {
  if (idPattern.test(label) && !isNumber.test(label)) return;
  const expected = isNumber.test(label)
    ? 'words that say what the note is about'
    : 'lower-case words joined by hyphens, a letter first';
  addFault(file, 'note-label', node, `Unexpected note label \`${label}\`, expected ${expected}.`);
}

function countCalls(
  tree: Root,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  file: VFile,
): Map<string, NoteFact> {
  const notes = new Map<string, NoteFact>();
  visit(tree, 'footnoteReference', (node, index, parent) => {
    if (parent && index !== undefined) joinToWord(parent.children as PhrasingContent[], index);
    const label = labelOf(node);
    const note = notes.get(label) ?? { ...emptyNote(label), ...positionOf(node) };
    if (note.calls === 0 && !definitions.has(label)) checkLabel(node, label, file);
    note.calls++;
    node.data = { ...node.data, call: note.calls };
    notes.set(label, note);
  });
  return notes;
}

// A call stands at the word before it: after a space or a line's end it might begin a line.
function joinToWord(siblings: readonly PhrasingContent[], index: number): void {
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (before?.type !== 'text') return;
  const hasWords = siblings.slice(0, index).some((node) => toString(node).trim() !== '');
  const joined = before.value.trimEnd();
  if (!hasWords || joined === before.value) return;
  before.value = joined;
  if (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value)) after.value = ` ${after.value}`;
}

function describe(definition: FootnoteDefinition, label: string, language: Language): NoteFact {
  const citations: NoteFact['citations'] = [];
  visit(definition, 'citation', (node) => {
    citations.push({ ...node.citation, ...positionOf(node) });
  });
  const text = wordsOf(definition).trim();
  const is = checkValues(text, language);
  const note = {
    ...emptyNote(label),
    ...positionOf(definition),
    defined: true,
    text,
    is,
    citations,
  };
  return definition.data?.inline === undefined ? note : { ...note, inline: true };
}

function emptyNote(label: string): NoteFact {
  return { label, line: 1, column: 1, calls: 0, defined: false, text: '', is: '', citations: [] };
}

function holdsCitation(node: FootnoteDefinition): boolean {
  let found = false;
  visit(node, 'citation', () => {
    found = true;
  });
  return found;
}

function labelOf(node: { label?: string | null | undefined; identifier: string }): string {
  return node.label ?? node.identifier;
}
