import { cutFrontMatter } from '../../src/content/files/front-matter.ts';
import { briefWriter, planBriefs } from './corpus-briefs.ts';
import { usualSeed } from './corpus.ts';
import { arabicVocabulary, englishVocabulary } from './vocabulary.ts';

/** Bodies of made-up English briefs, without writing a corpus. */
export function sampleBodies(count: number, seed = usualSeed): string[] {
  const words = { seed, english: englishVocabulary(seed), arabic: arabicVocabulary(seed) };
  const briefs = planBriefs({ briefs: count }, words);
  const ids = (kind: string) => Array.from({ length: 50 }, (_, index) => `${kind}-x${index}`);
  const write = briefWriter(briefs, words, {
    sources: ids('source'),
    authors: ids('author'),
    topics: ids('topic'),
    regions: ids('region'),
    types: ids('type'),
  });
  return briefs.flatMap((brief) => {
    const [english] = write(brief);
    return cutFrontMatter(english?.text ?? '')?.body ?? [];
  });
}
