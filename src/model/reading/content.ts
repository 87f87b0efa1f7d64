import type { AddressLedger } from './address-ledger.ts';
import type { Author } from '../records/author.ts';
import type { Brief, Translation } from '../records/brief.ts';
import type { BriefType } from '../records/brief-type.ts';
import type {
  AuthorId,
  BriefId,
  NameId,
  PageId,
  RegionId,
  SourceId,
  TopicId,
  TypeId,
} from '../records/ids.ts';
import type { Language } from '../language/language.ts';
import type { Ledger } from './ledger.ts';
import type { Name } from '../records/name.ts';
import type { ProsePage } from '../records/prose-page.ts';
import type { Region } from '../records/region.ts';
import type { TextFacts } from './rendered-text.ts';
import type { Site } from '../records/site.ts';
import type { Source } from '../records/source.ts';
import type { Topic } from '../records/topic.ts';

/** A record and the file it stands in (its path inside the content folder). */
export interface Filed<T> {
  file: string;
  data: T;
}

/** A Markdown file: front matter, where its body begins, and what is known of the body. */
export interface FiledText<T> extends Filed<T> {
  language: Language;
  /** Number of lines before the body's first. */
  bodyOffset: number;
  /** Key of the rendered text in the cache. */
  digest: string;
  facts: TextFacts;
}

/** Size of an image in CSS pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** The ids of one language's passages and headings, in document order, and of its notes, by label. */
export interface TextIds {
  passages: string[];
  sections: string[];
  notes: Record<string, string>;
}

/** Everything in a brief's folder. */
export interface BriefFolder {
  id: BriefId;
  /** Path of the folder inside the content folder. */
  folder: string;
  /** The first language's text, which carries the data. */
  first: FiledText<Brief>;
  /** The other languages' texts. */
  translations: FiledText<Translation>[];
  /** Translations that are being written: no page is made of them but in `dev`, and no ledger knows them. */
  drafts: FiledText<Translation>[];
  /** Images beside the text, by file name. */
  images: ReadonlyMap<string, ImageSize>;
  /** The ledger as it was read. */
  ledger: Ledger;
  /** What tells its file from others; none where there is none. */
  ledgerDigest?: string | undefined;
  /** The ids of its parts in each language, drafts included: those of the ledger, and new ones. */
  ids: ReadonlyMap<Language, TextIds>;
  /** The ledger as these texts make it; nothing is retired in it that was not. */
  nextLedger: Ledger;
  /** Changes with all that the folder was read as; none where that is not asked. */
  digest?: string | undefined;
}

/** Texts of one folder of which nothing is made, since their front matter, or their original’s, cannot be read. */
export interface UnreadTexts {
  texts: readonly FiledText<unknown>[];
  /** The brief’s folder, if they are a brief’s. */
  folder?: Pick<BriefFolder, 'folder' | 'images'>;
}

/** The whole content folder, read and typed; what could not be read is not in it. */
export interface Content {
  site: Filed<Site> | undefined;
  authors: ReadonlyMap<AuthorId, Filed<Author>>;
  topics: ReadonlyMap<TopicId, Filed<Topic>>;
  regions: ReadonlyMap<RegionId, Filed<Region>>;
  types: ReadonlyMap<TypeId, Filed<BriefType>>;
  sources: ReadonlyMap<SourceId, Filed<Source>>;
  names: ReadonlyMap<NameId, Filed<Name>>;
  briefs: ReadonlyMap<BriefId, BriefFolder>;
  pages: ReadonlyMap<PageId, FiledText<ProsePage>[]>;
  /** Texts that could not be typed: what is wrong with their words is told all the same. */
  unread: readonly UnreadTexts[];
  /** Documents that are published as they are: their paths, `files/report.pdf`. */
  documents: ReadonlySet<string>;
  /** Every page address that was ever published; none where there is no such file yet. */
  addresses: Filed<AddressLedger> | undefined;
}
