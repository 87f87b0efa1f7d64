import { load } from 'js-yaml';
import { nameSchema } from '../../../src/model/records/name.ts';
import type { NamesFile } from '../../../src/model/files/names-file.ts';
import { packName } from '../../../src/model/files/packed-name.ts';
import { spellingsOf } from '../../../src/model/records/spelled.ts';
import { makeNames } from '../../bench/corpus-records.ts';
import { arabicVocabulary, englishVocabulary } from '../../bench/vocabulary.ts';

/** A names file of the benchmark's made-up names. */
export function madeUpNames(count: number): NamesFile {
  const words = { seed: 1, english: englishVocabulary(1), arabic: arabicVocabulary(1) };
  const { ids, files } = makeNames({ names: count }, words);
  const names = files.map(({ text }, index) => {
    const record = nameSchema.parse(load(text));
    const { kind, name } = record;
    return packName({ id: ids[index] ?? '', kind, name, spellings: spellingsOf(record) });
  });
  return { version: 1, names };
}
