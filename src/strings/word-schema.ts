import { isPlural, type WordNode } from './word-tree.ts';

/** The JSON Schema of a language's words, by the English ones, which each is described with. */
export function wordSchema(english: readonly WordNode[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Words of the interface',
    ...schemaOfGroup(english),
  };
}

function schemaOfGroup(group: readonly WordNode[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(group.map((node) => [node.name, schemaOfNode(node)])),
    required: group.map(({ name }) => name),
    additionalProperties: false,
  };
}

function schemaOfNode({ words, group }: WordNode): object {
  if (group) return schemaOfGroup(group);
  if (!isPlural(words))
    return { description: `In English: ${words ?? ''}`, type: 'string', minLength: 1 };
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  return {
    description: `In English: ${Object.values(words).join(' / ')}`,
    type: 'object',
    properties: Object.fromEntries(forms.map((form) => [form, { type: 'string' }])),
    required: ['other'],
    additionalProperties: false,
  };
}
