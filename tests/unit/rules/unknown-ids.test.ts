import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/reading/content.ts';
import type { Fault } from '../../../src/model/reading/issue.ts';
import { findUnknownAuthors } from '../../../src/rules/unknown-authors.ts';
import { findUnknownBriefs } from '../../../src/rules/unknown-briefs.ts';
import { findUnknownLanguages } from '../../../src/rules/unknown-languages.ts';
import { findUnknownPassages } from '../../../src/rules/unknown-passages.ts';
import { findUnknownRegions } from '../../../src/rules/unknown-regions.ts';
import { findUnknownSections } from '../../../src/rules/unknown-sections.ts';
import { findUnknownSources } from '../../../src/rules/unknown-sources.ts';
import { findUnknownTopics } from '../../../src/rules/unknown-topics.ts';
import { findUnknownTypes } from '../../../src/rules/unknown-types.ts';
import { publish } from '../permalinks/texts.ts';
import { type Sample, sampleContent, summarize } from './sample-content.ts';

const name = { en: 'Name' };
const source = { type: 'report', title: 'Report', URL: 'https://un.example/' };

function correctionOf(passage: string | undefined) {
  return { date: '2016-02-03', kind: 'correction', text: name, ...(passage && { passage }) };
}

interface Case {
  name: string;
  find: (content: Content) => Fault[];
  sample: Sample;
  faults: string[];
}

const cases: Case[] = [
  {
    name: 'authors of briefs',
    find: findUnknownAuthors,
    sample: { briefs: { talks: { data: { authors: ['pincite', 'nobody'] } } } },
    faults: ['briefs/talks/en.md[authors.1] author-unknown'],
  },
  {
    name: 'translators, in the first language and in a translation',
    find: findUnknownAuthors,
    sample: {
      briefs: {
        talks: {
          data: { translators: ['nobody'] },
          translations: { ar: 'نص' },
          translators: ['pincite', 'someone'],
        },
      },
    },
    faults: [
      'briefs/talks/en.md[translators.0] author-unknown',
      'briefs/talks/ar.md[translators.1] author-unknown',
    ],
  },
  {
    name: 'authors of sources',
    find: findUnknownAuthors,
    sample: { sources: { 'a-2015': { ...source, author: [{ family: 'A', id: 'nobody' }] } } },
    faults: ['sources/a-2015.yaml[author.0.id] author-unknown'],
  },
  {
    name: 'topics',
    find: findUnknownTopics,
    sample: { briefs: { talks: { data: { topics: ['peace-process', 'war'] } } } },
    faults: ['briefs/talks/en.md[topics.1] topic-unknown'],
  },
  {
    name: 'regions of briefs and homes of regions',
    find: findUnknownRegions,
    sample: {
      briefs: { talks: { data: { regions: ['atlantis'] } } },
      regions: { homs: { name, within: ['syria', 'levante'] } },
    },
    faults: [
      'briefs/talks/en.md[regions.0] region-unknown',
      'regions/homs.yaml[within.1] region-unknown',
    ],
  },
  {
    name: 'types',
    find: findUnknownTypes,
    sample: { briefs: { talks: { data: { type: 'essay' } } } },
    faults: ['briefs/talks/en.md[type] type-unknown'],
  },
  {
    name: 'sources in front matter',
    find: findUnknownSources,
    sample: {
      briefs: { talks: { data: { restates: 'x-2015', furtherReading: ['un-report-2015', 'y'] } } },
    },
    faults: [
      'briefs/talks/en.md[restates] source-unknown',
      'briefs/talks/en.md[furtherReading.1] source-unknown',
    ],
  },
  {
    name: 'sources cited in notes of briefs, translations and pages',
    find: findUnknownSources,
    sample: {
      briefs: {
        talks: {
          text: 'Text.[^a]\n\n[^a]: See [@un-report-2015; @x-2015, p. 4].',
          translations: { ar: 'نص.[^a]\n\n[^a]: [@y-2015].' },
        },
      },
      pages: { about: { en: 'Text.[^a]\n\n[^a]: [@z-2015].' } },
    },
    faults: [
      'briefs/talks/en.md:13:11 source-unknown',
      'briefs/talks/ar.md:13:7 source-unknown',
      'pages/about/en.md:13:7 source-unknown',
    ],
  },
  {
    name: 'related briefs and the lead brief',
    find: findUnknownBriefs,
    sample: {
      site: { lead: 'nothing' },
      briefs: { talks: { data: { related: ['talks', 'missing'] } } },
    },
    faults: ['site.yaml[lead] brief-unknown', 'briefs/talks/en.md[related.1] brief-unknown'],
  },
  {
    name: 'languages of briefs and pages',
    find: findUnknownLanguages,
    sample: {
      briefs: { talks: { translations: { fr: 'Texte.' } } },
      pages: { about: { de: 'Text.' } },
    },
    faults: ['briefs/talks/fr.md:1:1 language-unknown', 'pages/about/de.md:1:1 language-unknown'],
  },
  {
    name: 'the section with the recommendations',
    find: findUnknownSections,
    sample: {
      briefs: {
        talks: { data: { recommendations: 'talks-recent' } },
        pinned: { data: { recommendations: 'advice' }, text: '## What to do {#advice}\n\nThis.' },
        usual: { data: { recommendations: 'recent-talks' } },
        passage: { data: { recommendations: 'p1' }, ledger: publish('A text.').ledger },
      },
    },
    faults: [
      'briefs/talks/en.md[recommendations] section-unknown',
      'briefs/passage/en.md[recommendations] section-unknown',
    ],
  },
  {
    name: 'the passages that corrections name, of which retired ones and sections are known',
    find: findUnknownPassages,
    sample: {
      briefs: {
        talks: {
          text: '## Talks {#talks}\n\nThey met. {#p7}',
          data: { corrections: ['p7', 'talks', undefined, 'p8'].map(correctionOf) },
        },
        retired: {
          text: 'The rest.',
          ledger: publish('The rest.\n\nAnother text of many words.').ledger,
          data: { corrections: ['p2', 'p3'].map(correctionOf) },
        },
      },
    },
    faults: [
      'briefs/talks/en.md[corrections.3.passage] passage-unknown',
      'briefs/retired/en.md[corrections.1.passage] passage-unknown',
    ],
  },
];

describe('unknown ids', () => {
  it.each(cases)('are found among $name', ({ find, sample, faults }) => {
    expect(summarize(find(sampleContent(sample)))).toEqual(faults);
  });

  it.each([...new Set(cases.map(({ find }) => find))])('are none in good content: %o', (find) => {
    expect(find(sampleContent({ briefs: { talks: { translations: { ar: 'نص' } } } }))).toEqual([]);
  });

  it('are reported with the known id nearest to them', () => {
    const content = sampleContent({ briefs: { talks: { data: { regions: ['sirya'] } } } });
    expect(findUnknownRegions(content)[0]?.message).toBe(
      'Unexpected region `sirya`, expected one that is in `regions/`. Did you mean `syria`?',
    );
  });

  it('are reported without a guess where none is near', () => {
    const content = sampleContent({ briefs: { talks: { data: { regions: ['atlantis'] } } } });
    expect(findUnknownRegions(content)[0]?.message).not.toContain('Did you mean');
  });

  it('cannot be told from known languages without site.yaml', () => {
    expect(findUnknownLanguages({ ...sampleContent(), site: undefined })).toEqual([]);
  });
});
