import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { findCopiedLedgers } from './copied-ledgers.ts';
import { findDraftTranslations } from './draft-translations.ts';
import { findBareCitations } from './bare-citations.ts';
import { findBrokenLinks } from './broken-links.ts';
import { findCommonSpellings } from './common-spellings.ts';
import { findWrongEventDates } from './event-dates.ts';
import { findFutureDates } from './future-dates.ts';
import { findLabelLanguages } from './label-languages.ts';
import { findLaterBriefs } from './later-briefs.ts';
import { findMissingImages } from './missing-images.ts';
import { findWrongNameMarks } from './name-marks.ts';
import { findMissingSitePictures } from './missing-site-pictures.ts';
import { findSelfRelated } from './related-to-itself.ts';
import { findRegionCircles } from './region-circles.ts';
import { findRepeatedSpellings } from './repeated-spellings.ts';
import { findReservedIds } from './reserved-ids.ts';
import { findRetiredAddresses } from './retired-addresses.ts';
import { findWrongSectionIds } from './section-ids.ts';
import { findSharedSpellings } from './shared-spellings.ts';
import { findTextFaults } from './text-faults.ts';
import { findUndefinedNotes } from './undefined-notes.ts';
import { findUnevenTranslations } from './uneven-translations.ts';
import { findUnknownAuthors } from './unknown-authors.ts';
import { findUnknownBriefs } from './unknown-briefs.ts';
import { findUnknownLanguages } from './unknown-languages.ts';
import { findUnknownOldWords } from './unknown-old-words.ts';
import { findUnknownNames } from './unknown-names.ts';
import { findUnknownPassages } from './unknown-passages.ts';
import { findUnknownRegions } from './unknown-regions.ts';
import { findUnknownSections } from './unknown-sections.ts';
import { findUnknownSources } from './unknown-sources.ts';
import { findUnknownTopics } from './unknown-topics.ts';
import { findUnknownTypes } from './unknown-types.ts';
import { findVanishedAddresses } from './vanished-addresses.ts';
import { findWrongAddresses } from './wrong-addresses.ts';

/** Everything that must hold between records and texts, in one ordered list. */
export const checks: readonly ((content: Content, today?: string) => Fault[])[] = [
  findReservedIds,
  findUnknownLanguages,
  findLabelLanguages,
  findUnknownAuthors,
  findUnknownTopics,
  findUnknownRegions,
  findUnknownTypes,
  findUnknownSources,
  findUnknownBriefs,
  findLaterBriefs,
  findSelfRelated,
  findUnknownSections,
  findUnknownPassages,
  findUnknownOldWords,
  findRegionCircles,
  findUnknownNames,
  findWrongNameMarks,
  findRepeatedSpellings,
  findSharedSpellings,
  findCommonSpellings,
  findTextFaults,
  findBareCitations,
  findUndefinedNotes,
  findWrongEventDates,
  findFutureDates,
  findWrongSectionIds,
  findUnevenTranslations,
  findDraftTranslations,
  findBrokenLinks,
  findMissingImages,
  findMissingSitePictures,
  findWrongAddresses,
  findVanishedAddresses,
  findRetiredAddresses,
  findCopiedLedgers,
];

/** All faults of a content folder that was read. */
export function checkRules(content: Content, today?: string): Fault[] {
  return checks.flatMap((check) => check(content, today));
}
