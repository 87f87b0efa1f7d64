import type { z } from 'astro/zod';
import { addressLedgerSchema } from '../model/reading/address-ledger.ts';
import { ledgerSchema } from '../model/reading/ledger.ts';
import { authorSchema } from '../model/records/author.ts';
import { briefSchema, translationSchema } from '../model/records/brief.ts';
import { briefTypeSchema } from '../model/records/brief-type.ts';
import { nameSchema } from '../model/records/name.ts';
import { prosePageSchema } from '../model/records/prose-page.ts';
import { regionSchema } from '../model/records/region.ts';
import { siteSchema } from '../model/records/site.ts';
import { sourceSchema } from '../model/records/source.ts';
import { topicSchema } from '../model/records/topic.ts';

/** A kind of file that editors or programs write, with the fields it has. */
export interface KindOfFile {
  /** What its schema is called. */
  name: string;
  /** What the page of fields calls it. */
  title: string;
  /** Which files of a content folder are of it. */
  files: string;
  schema: z.ZodType;
  /** Whether a program writes it, so that people seldom need its fields. */
  isWritten?: boolean;
}

/** All kinds of files in a content folder that have fields. */
export const kindsOfFiles: readonly KindOfFile[] = [
  {
    name: 'brief',
    title: 'A brief, in its first language',
    files: 'briefs/**/<language>.md',
    schema: briefSchema,
  },
  {
    name: 'translation',
    title: 'A translation of a brief',
    files: 'briefs/**/<language>.md',
    schema: translationSchema,
  },
  { name: 'source', title: 'Sources', files: 'sources/**/*.yaml', schema: sourceSchema },
  { name: 'name', title: 'Names', files: 'names/**/*.yaml', schema: nameSchema },
  { name: 'author', title: 'Authors', files: 'authors/**/*.yaml', schema: authorSchema },
  { name: 'topic', title: 'Topics', files: 'topics/**/*.yaml', schema: topicSchema },
  { name: 'region', title: 'Regions', files: 'regions/**/*.yaml', schema: regionSchema },
  { name: 'type', title: 'Types of briefs', files: 'types/**/*.yaml', schema: briefTypeSchema },
  {
    name: 'page',
    title: 'Pages of prose',
    files: 'pages/*/<language>.md',
    schema: prosePageSchema,
  },
  { name: 'site', title: 'The site', files: 'site.yaml', schema: siteSchema },
  {
    name: 'addresses',
    title: 'The ledger of pages',
    files: 'addresses.yaml',
    schema: addressLedgerSchema,
    isWritten: true,
  },
  {
    name: 'permalinks',
    title: 'The ledger of a brief',
    files: 'briefs/**/permalinks.yaml',
    schema: ledgerSchema,
    isWritten: true,
  },
];
