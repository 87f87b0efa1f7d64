import { z } from 'astro/zod';
import type { KindOfFile } from './kinds-of-files.ts';

/** A JSON Schema, as far as it is read and changed here. */
export interface JsonSchema {
  [key: string]: unknown;
  type?: string | string[];
  description?: string;
  examples?: unknown[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  definitions?: Record<string, JsonSchema>;
}

/** The JSON Schema of a kind of file, by which editors complete and check fields while they are typed. */
export function jsonSchemaOf({ schema, title, isWritten = false }: KindOfFile): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      adapt(zodSchema, jsonSchema as JsonSchema, isWritten);
    },
  });
  return { ...(made as JsonSchema), title };
}

// What an editor of text may write, where the schema itself sees it after reading.
function adapt(schema: z.core.$ZodType, json: JsonSchema, isWritten: boolean): void {
  if ('example' in json) json.examples = [json['example']];
  // The last are lists that are empty where they are left out.
  for (const key of ['ofDocument', 'inFirstLanguage', 'example', 'default'])
    Reflect.deleteProperty(json, key);
  if (schema instanceof z.ZodRecord) json['propertyNames'] = { pattern: languagePattern };
  if (isWritten) return;
  if (isPlainText(json)) json.type = ['string', 'number'];
  const isShortened = schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform;
  if (isShortened) addForm(json, { type: ['string', 'number'] });
}

const languagePattern = '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$';

// Numbers need no quotation marks: they are read as they are typed.
function isPlainText(json: JsonSchema): boolean {
  return (
    json.type === 'string' && !['pattern', 'format', 'enum', 'const'].some((key) => key in json)
  );
}

function addForm(json: JsonSchema, form: JsonSchema): void {
  const { description: _, examples: __, ...own } = json;
  for (const key of Object.keys(own)) Reflect.deleteProperty(json, key);
  json.anyOf = [form, own];
}
