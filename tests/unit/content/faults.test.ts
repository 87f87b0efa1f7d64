import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { RenderCache } from '../../../src/content/render/render-cache.ts';
import type { Issue } from '../../../src/model/reading/issue.ts';
import { rules } from '../../../src/model/reading/rules.ts';

// Each case is a folder of tests/fixtures/faults whose files are laid over the faultless site
// tests/fixtures/sites/minimal; beside it stands everything that must be found then, and no more.
// What an editor reads of it stands in tests/fixtures/fault-reports.txt, word for word; after a change
// of words, `npx vitest run --project unit -u tests/unit/content/faults` writes that file anew.
const table = `
front-matter-missing             briefs/other/en.md:1:1 front-matter
front-matter-toml                briefs/other/en.md:1:1 front-matter
front-matter-empty               briefs/other/en.md:1:1 front-matter
front-matter-unclosed            briefs/other/en.md:9:1 front-matter
front-matter-dashes              briefs/other/en.md:1:1 front-matter
front-matter-and-text            briefs/other/ar.md:6:7 image-missing
                                 briefs/other/en.md:4:7 schema
                                 briefs/other/en.md:11:11 raw-html
                                 briefs/other/en.md:11:18 raw-html
                                 briefs/other/en.md:13:20 link-broken
                                 briefs/other/en.md:13:67 note-undefined
                                 briefs/other/en.md:15:10 source-unknown
                                 briefs/third/ar.md:3:1 schema
                                 briefs/third/ar.md:6:16 highlight
                                 briefs/third/ar.md:6:24 note-undefined
                                 pages/terms/en.md:1:1 schema
                                 pages/terms/en.md:2:1 schema
                                 pages/terms/en.md:5:13 link-broken
data-in-translation              briefs/other/ar.md:4:1 schema
language-of-original-in-capitals briefs/other/EN.md:1:1 language-unknown
file-ending-wrong                briefs/other/en.markdown:1:1 file-unexpected
                                 topics/war.yml:1:1 file-unexpected
date-with-slashes                briefs/other/en.md:4:7 schema
list-of-words                    briefs/other/en.md:7:9 schema
equals-sign                      briefs/other/en.md:5:6 yaml-invalid
field-missing                    briefs/other/en.md:1:1 schema
                                 briefs/other/en.md:1:1 schema
field-unknown                    briefs/other/en.md:9:1 schema
field-misspelt                   briefs/other/en.md:7:1 schema
date-future                      briefs/other/en.md:9:10 date-future
was-unknown                      briefs/other/en.md:13:16 was-unknown
field-wrong                      briefs/other/en.md:7:9 schema
field-empty                      briefs/other/en.md:8:10 schema
fields-of-brief                  briefs/other/en.md:4:7 schema
                                 briefs/other/en.md:5:8 schema
                                 briefs/other/en.md:6:7 schema
                                 briefs/other/en.md:7:10 schema
                                 briefs/other/en.md:8:9 schema
                                 briefs/other/en.md:9:10 schema
                                 briefs/other/en.md:10:11 schema
                                 briefs/other/en.md:11:18 schema
                                 briefs/other/en.md:12:10 schema
                                 briefs/other/en.md:13:55 schema
                                 briefs/other/en.md:14:43 schema
                                 briefs/other/en.md:14:72 schema
fields-of-records                authors/mail.yaml:1:1 schema
                                 authors/mail.yaml:1:7 schema
                                 authors/mail.yaml:3:6 schema
                                 names/navy.yaml:1:7 schema
                                 names/navy.yaml:6:32 schema
                                 names/navy.yaml:7:20 schema
                                 pages/terms/en.md:1:1 schema
                                 regions/homs.yaml:1:13 schema
                                 regions/homs.yaml:2:9 schema
                                 regions/homs.yaml:3:7 schema
                                 sources/list.yaml:1:1 schema
                                 topics/war.yaml:1:9 schema
                                 topics/war.yaml:2:1 schema
                                 types/letter.yaml:1:7 schema
fields-of-site                   site.yaml:4:10 schema
                                 site.yaml:5:12 schema
                                 site.yaml:7:7 schema
fields-of-source                 sources/wrong-2015.yaml:1:7 schema
                                 sources/wrong-2015.yaml:2:8 schema
                                 sources/wrong-2015.yaml:3:10 schema
                                 sources/wrong-2015.yaml:3:50 schema
                                 sources/wrong-2015.yaml:4:8 schema
                                 sources/wrong-2015.yaml:5:9 schema
                                 sources/wrong-2015.yaml:6:9 schema
                                 sources/wrong-2015.yaml:7:6 schema
                                 sources/wrong-2015.yaml:8:6 schema
                                 sources/wrong-2015.yaml:9:11 schema
                                 sources/wrong-2015.yaml:10:6 schema
                                 sources/wrong-2015.yaml:11:11 schema
                                 sources/wrong-2015.yaml:12:1 schema
date-impossible                  briefs/other/en.md:4:7 schema
date-unquoted-impossible         briefs/other/en.md:4:7 schema
source-date-impossible           sources/late-2015.yaml:4:9 schema
source-without-way               sources/lost-2015.yaml:1:1 schema
sources-wrong                    sources/codes-2015.yaml:4:7 schema
                                 sources/codes-2015.yaml:5:7 schema
                                 sources/codes-2015.yaml:6:6 schema
                                 sources/codes-2015.yaml:7:6 schema
                                 sources/codes-2015.yaml:8:11 schema
                                 sources/dates-2015.yaml:4:9 schema
                                 sources/dates-2015.yaml:5:16 schema
                                 sources/dates-2015.yaml:6:13 schema
                                 sources/dates-2015.yaml:7:12 schema
                                 sources/dates-2015.yaml:8:17 schema
                                 sources/dates-2015.yaml:9:11 schema
                                 sources/fields-2015.yaml:3:1 schema
                                 sources/fields-2015.yaml:4:1 schema
                                 sources/fields-2015.yaml:5:1 schema
                                 sources/fields-2015.yaml:6:9 schema
                                 sources/fields-2015.yaml:7:14 schema
                                 sources/title-2015.yaml:2:8 schema
                                 sources/web-2015.yaml:1:1 schema
yaml-invalid                     topics/broken.yaml:2:12 yaml-invalid
yaml-invalid-front-matter        briefs/other/en.md:3:15 yaml-invalid
conflict-marker                  briefs/other/en.md:13:1 conflict-marker
conflict-marker-in-quotation     briefs/other/en.md:13:5 conflict-marker
conflict-marker-in-front-matter  briefs/talks/ar.md:3:1 conflict-marker
conflict-marker-in-record        sources/un-report-2015.yaml:2:1 conflict-marker
conflict-marker-left-over        briefs/other/en.md:13:1 conflict-marker
conflict-marker-elsewhere        briefs/other/en.md:25:1 heading-level

label-alone                      topics/peace.yaml:1:7 label-language
label-language                   addresses.yaml:3:90 label-language
                                 authors/staff.yaml:2:24 label-language
                                 authors/staff.yaml:5:3 label-language
                                 briefs/other/en.md:10:50 label-language
                                 briefs/other/en.md:14:26 label-language
                                 briefs/other/en.md:15:12 label-language
                                 names/coast-guard.yaml:2:26 label-language
                                 names/coast-guard.yaml:3:11 label-language
                                 names/coast-guard.yaml:4:36 label-language
                                 regions/levant.yaml:1:21 label-language
                                 site.yaml:1:25 label-language
                                 site.yaml:2:39 label-language
                                 site.yaml:3:58 label-language
                                 site.yaml:6:30 label-language
                                 sources/letter-2015.yaml:2:22 label-language
                                 topics/peace.yaml:1:20 label-language
                                 topics/peace.yaml:2:24 label-language
                                 types/background.yaml:1:25 label-language
                                 types/background.yaml:2:31 label-language
site-picture-missing             site.yaml:9:7 image-missing
label-missing                    authors/staff.yaml:2:7 label-missing
                                 authors/staff.yaml:4:3 label-missing
                                 briefs/other/en.md:10:33 label-missing
                                 briefs/other/en.md:14:11 label-missing
                                 names/coast-guard.yaml:2:7 label-missing
                                 names/coast-guard.yaml:4:7 label-missing
                                 regions/levant.yaml:1:7 label-missing
                                 site.yaml:1:7 label-missing
                                 site.yaml:2:10 label-missing
                                 site.yaml:3:14 label-missing
                                 site.yaml:6:12 label-missing
                                 sources/letter-2015.yaml:2:8 label-missing
                                 topics/peace.yaml:1:7 label-missing
                                 topics/peace.yaml:2:7 label-missing
                                 types/background.yaml:1:7 label-missing
                                 types/background.yaml:2:7 label-missing
language-unknown                 briefs/talks/fr.md:1:1 language-unknown
language-of-page-unknown         pages/about/fr.md:1:1 language-unknown
language-name-wrong              briefs/talks/notes.md.md:1:1 language-unknown
language-wordless                site.yaml:5:21 language-wordless
language-first-missing           briefs/other/en.md:1:1 language-first
language-first-twice             briefs/other/ar.md:1:1 language-first
language-of-copy                 briefs/other/be.md:1:1 language-unknown
language-in-capitals             briefs/other/AR.md:1:1 language-unknown
language-of-site-wrong           site.yaml:5:13 schema
                                 site.yaml:5:22 schema

aside-alone                      briefs/other/en.md:11:1 aside
                                 briefs/other/en.md:16:1 aside
                                 briefs/other/en.md:20:1 aside
author-unknown                   briefs/other/en.md:6:18 author-unknown
translator-unknown               briefs/other/ar.md:4:15 author-unknown
topic-unknown                    briefs/other/en.md:7:17 topic-unknown
region-unknown                   briefs/other/en.md:8:11 region-unknown
region-home-unknown              regions/homs.yaml:2:17 region-unknown
name-unknown                     names/coast-guard.yaml:4:20 name-unknown
spelling-common                  names/world-health.yaml:4:12 spelling-common
spelling-shared                  names/council.yaml:4:12 spelling-shared
spelling-shared-with-region      names/bank.yaml:5:5 spelling-shared
                                 regions/east.yaml:2:13 spelling-shared
spelling-twice                   names/group.yaml:4:13 spelling-twice
                                 names/group.yaml:5:12 spelling-twice
spelling-mark-unknown            names/group.yaml:4:24 schema
                                 names/group.yaml:4:68 schema
region-circle                    regions/europe.yaml:2:10 region-circle
type-unknown                     briefs/other/en.md:5:7 type-unknown
source-unknown-in-note           briefs/other/en.md:13:11 source-unknown
source-unknown-in-caption        briefs/other/en.md:11:1 source-unknown
source-unknown-in-front-matter   briefs/other/en.md:9:11 source-unknown
                                 briefs/other/en.md:10:34 source-unknown
brief-unknown                    briefs/other/en.md:9:18 brief-unknown
related-to-itself                briefs/other/en.md:9:11 brief-related
name-mark-wrong                  briefs/other/en.md:11:14 name-mark
                                 briefs/other/en.md:12:14 name-mark
                                 briefs/other/en.md:12:32 name-mark
later-than-itself                briefs/other/en.md:9:9 brief-later
                                 briefs/other/en.md:9:16 brief-later
                                 briefs/other/en.md:9:23 brief-unknown
lead-unknown                     site.yaml:7:7 brief-unknown
lead-draft                       site.yaml:7:7 lead-draft
section-unknown                  briefs/other/en.md:9:18 section-unknown
passage-unknown                  briefs/other/en.md:13:76 passage-unknown
event-dates                      briefs/other/en.md:11:13 event-date
                                 briefs/other/en.md:13:13 event-date
                                 briefs/other/en.md:14:34 event-date
event-note-unknown               briefs/other/en.md:12:11 note-undefined

id-duplicate                     sources/un/un-report-2015.yaml:1:1 id-duplicate
id-reserved                      regions/page.yaml:1:1 id-reserved
file-empty                       briefs/other/en.md:1:1 file-empty
file-empty-after-front-matter    briefs/other/en.md:9:1 file-empty
file-name-wrong                  topics/War_Crimes.yaml:1:1 file-name
brief-name-wrong                 briefs/The Talks/en.md:1:1 file-name
file-unexpected                  topics/notes.txt:1:1 file-unexpected
not-utf8                         briefs/other/en.md:11:1 not-utf8

draft-of-translation             briefs/talks/ar.md:4:8 translation-draft
topic-twice                      briefs/other/en.md:7:9 schema
related-draft                    briefs/other/en.md:9:11 brief-unknown
image-name                       briefs/other/100%.png:1:1 image-name
ledger-without-text              briefs/gone/permalinks.yaml:1:1 file-missing
ledger-with-one-id-twice         briefs/other/permalinks.yaml:11:9 ledger-twice
citation-broken-up               briefs/other/en.md:15:7 citation-form
note-undefined-in-both           briefs/other/en.md:11:6 note-undefined
note-undefined                   briefs/other/en.md:13:11 note-undefined
note-undefined-in-translation    briefs/talks/ar.md:17:21 note-undefined
note-unused                      briefs/other/en.md:13:1 note-unused
note-duplicate                   briefs/other/en.md:15:1 note-duplicate
note-numeric                     briefs/other/en.md:13:1 note-label
note-label-with-space            briefs/other/en.md:11:6 note-label
                                 briefs/other/en.md:13:11 note-label
note-empty                       briefs/other/en.md:13:1 note-empty
text-too-deep                    briefs/other/en.md:13:1 text-limit
note-nested                      briefs/other/en.md:13:16 note-nested
note-misplaced                   briefs/other/en.md:11:26 note-misplaced
                                 briefs/other/en.md:11:64 note-misplaced
citation-outside-note            briefs/other/en.md:11:17 citation-outside-note
citation-form                    briefs/other/en.md:13:10 citation-form

heading-level-1                  briefs/other/en.md:13:1 heading-level
heading-level-5                  briefs/other/en.md:17:1 heading-level
heading-skipped                  briefs/other/en.md:15:1 heading-skipped
heading-empty                    briefs/other/en.md:11:1 heading-empty
heading-underlined               briefs/other/en.md:11:1 heading-underlined
                                 briefs/other/en.md:17:1 heading-underlined
list-number                      briefs/other/en.md:16:1 list-number
                                 briefs/other/en.md:25:1 list-number
code-indented                    briefs/other/en.md:13:1 code-indented
                                 briefs/other/en.md:17:3 code-indented
section-without-id               briefs/other/en.md:11:1 section-id
section-duplicate                briefs/other/en.md:15:1 section-duplicate
pin-like-a-passage               briefs/other/en.md:11:1 pin
pin-twice                        briefs/other/en.md:13:1 pin
pin-taken                        briefs/talks/ar.md:10:1 translation-outdated
                                 briefs/talks/ar.md:12:1 translation-missing
                                 briefs/talks/en.md:1:1 passage-vanished
                                 briefs/talks/en.md:22:1 pin
pin-retired                      briefs/talks/en.md:24:1 pin
pin-malformed                    briefs/other/en.md:11:1 pin

link-broken                      briefs/other/en.md:11:5 link-broken
link-fragment-broken             briefs/other/en.md:11:5 link-fragment
                                 briefs/other/en.md:11:36 link-fragment
link-scheme                      briefs/other/en.md:11:7 link-scheme
                                 briefs/other/en.md:11:38 link-scheme
raw-html                         briefs/other/en.md:13:1 raw-html
document-missing                 briefs/other/en.md:11:5 link-broken
image-missing                    briefs/other/en.md:13:1 image-missing
image-without-text               briefs/other/en.md:11:1 image-alt
image-unreadable                 briefs/other/map.png:1:1 image-unreadable
document-unreadable              files/report.pdf:1:1 document-unreadable
                                 files/run.html:1:1 file-unexpected
image-unsafe                     briefs/other/map.svg:2:3 image-unsafe
                                 briefs/other/map.svg:3:3 image-unsafe
image-size                       briefs/other/map.svg:1:1 image-size
character                        briefs/other/en.md:2:8 character

translation-sections             briefs/talks/ar.md:15:1 translation-sections
translation-passages             briefs/talks/ar.md:8:1 translation-passages
translation-outdated             briefs/talks/ar.md:12:1 translation-outdated
translation-unpaired             briefs/talks/ar.md:1:1 translation-vanished
                                 briefs/talks/ar.md:8:1 translation-missing
                                 briefs/talks/ar.md:18:1 translation-alone
ledger-invalid                   briefs/talks/permalinks.yaml:21:9 ledger-invalid
ledger-hand-edited               briefs/talks/permalinks.yaml:28:5 ledger-invalid
ledger-copied                    briefs/copy/permalinks.yaml:4:8 ledger-copied
ledger-conflict                  briefs/talks/permalinks.yaml:28:1 ledger-conflict
ledger-successor                 briefs/talks/permalinks.yaml:58:11 ledger-successor
                                 briefs/talks/permalinks.yaml:64:11 ledger-circle
                                 briefs/talks/permalinks.yaml:70:11 ledger-circle
                                 briefs/talks/permalinks.yaml:76:11 ledger-successor
passage-vanished                 briefs/talks/en.md:1:1 passage-vanished
section-vanished                 briefs/talks/en.md:1:1 section-vanished
note-vanished                    briefs/talks/en.md:1:1 note-vanished
ledger-missing                   briefs/talks/en.md:1:1 ledger-missing

addresses-in-conflict            addresses.yaml:3:1 conflict-marker
addresses-damaged                addresses.yaml:4:5 addresses-invalid
addresses-empty                  addresses.yaml:1:1 addresses-invalid
addresses-wrong                  addresses.yaml:3:13 addresses-invalid
                                 addresses.yaml:4:36 addresses-invalid
                                 addresses.yaml:5:5 addresses-invalid
                                 addresses.yaml:6:63 addresses-invalid
                                 addresses.yaml:7:5 addresses-invalid
                                 addresses.yaml:8:75 addresses-invalid
                                 addresses.yaml:9:38 addresses-invalid
addresses-twice                  addresses.yaml:5:5 addresses-invalid
addresses-moved-nowhere          addresses.yaml:3:45 addresses-invalid
addresses-moved-in-a-circle      addresses.yaml:3:47 addresses-invalid
                                 addresses.yaml:4:45 addresses-invalid
addresses-of-a-list              addresses.yaml:3:5 addresses-invalid
address-vanished                 addresses.yaml:5:5 address-vanished
address-retired                  authors/staff.yaml:1:1 address-retired
                                 topics/peace.yaml:1:1 address-retired
address-of-unread-page           briefs/other/en.md:7:9 schema
                                 briefs/other/en.md:11:5 link-broken
link-to-withdrawn                briefs/other/en.md:11:5 link-broken
link-retired                     briefs/other/en.md:11:5 link-retired

markup-in-arabic                 briefs/talks/ar.md:6:25 emphasis-unread
                                 briefs/talks/ar.md:6:44 emphasis-unread
                                 briefs/talks/ar.md:10:14 note-lost
                                 briefs/talks/ar.md:10:24 note-lost
                                 briefs/talks/ar.md:10:40 note-lost
                                 briefs/talks/ar.md:12:26 note-by-number
                                 briefs/talks/ar.md:13:20 placeholder
                                 briefs/talks/ar.md:19:12 ibid
markup-in-fields                 briefs/other/en.md:2:15 field-markup
                                 briefs/other/en.md:2:27 field-markup
                                 briefs/other/en.md:3:29 value-cut
                                 briefs/other/en.md:9:11 field-markup
                                 briefs/other/en.md:13:42 strikethrough
                                 briefs/other/en.md:13:52 placeholder
                                 briefs/other/en.md:13:71 field-markup
                                 briefs/other/en.md:13:83 field-markup
                                 briefs/other/en.md:14:24 field-markup
                                 briefs/other/en.md:14:32 field-markup
markup-in-records                sources/letter-2015.yaml:2:12 field-markup
                                 sources/letter-2015.yaml:2:20 field-markup
                                 sources/letter-2015.yaml:2:33 field-markup
                                 sources/letter-2015.yaml:2:43 field-markup
                                 sources/letter-2015.yaml:3:26 value-cut
markup-of-blocks                 briefs/other/en.md:11:1 callout
                                 briefs/other/en.md:13:1 callout
                                 briefs/other/en.md:15:1 callout
                                 briefs/other/en.md:17:3 callout
                                 briefs/other/en.md:20:3 task-list
                                 briefs/other/en.md:21:3 task-list
                                 briefs/other/en.md:23:1 heading-unspaced
                                 briefs/other/en.md:25:1 abbreviation-list
                                 briefs/other/en.md:28:1 definition-list
                                 briefs/other/en.md:30:1 private-comment
                                 briefs/other/en.md:32:1 template-tag
                                 briefs/other/en.md:34:1 table-unread
                                 briefs/other/en.md:37:1 table-unread
                                 briefs/other/en.md:41:1 table-unread
                                 briefs/other/en.md:44:1 table-unread
markup-of-citations              briefs/other/en.md:11:4 citation-bare
                                 briefs/other/en.md:11:28 citation-bare
                                 briefs/other/en.md:13:5 link-undefined
                                 briefs/other/en.md:13:28 link-undefined
                                 briefs/other/en.md:13:52 link-undefined
                                 briefs/other/en.md:13:92 link-undefined
                                 briefs/other/en.md:15:7 citation-bare
                                 briefs/other/en.md:15:34 citation-bare
                                 briefs/other/en.md:15:57 citation-bare
markup-of-emphasis               briefs/other/en.md:11:5 emphasis-unread
                                 briefs/other/en.md:11:25 emphasis-unread
markup-of-links                  briefs/other/en.md:11:5 link-unread
                                 briefs/other/en.md:11:40 link-unread
                                 briefs/other/en.md:11:60 link-unread
                                 briefs/other/en.md:11:92 link-unread
                                 briefs/other/en.md:13:5 link-unread
                                 briefs/other/en.md:13:41 link-unread
                                 briefs/other/en.md:13:57 link-unread
                                 briefs/other/en.md:15:5 link-unread
                                 briefs/other/en.md:15:39 link-unread
                                 briefs/other/en.md:15:72 link-unread
                                 briefs/other/en.md:17:5 link-unread
                                 briefs/other/en.md:17:35 link-unread
                                 briefs/other/en.md:17:77 link-unread
                                 briefs/other/en.md:19:5 link-unread
                                 briefs/other/en.md:19:28 link-unread
markup-of-notes                  briefs/other/en.md:11:17 note-lost
                                 briefs/other/en.md:11:31 note-lost
                                 briefs/other/en.md:11:40 note-lost
                                 briefs/other/en.md:11:54 note-lost
                                 briefs/other/en.md:11:70 note-lost
                                 briefs/other/en.md:13:11 note-lost
                                 briefs/other/en.md:13:31 ibid
                                 briefs/other/en.md:13:42 note-by-number
                                 briefs/other/en.md:13:68 note-open
                                 briefs/other/en.md:18:1 note-lost
                                 briefs/other/en.md:20:1 note-lost
                                 briefs/other/en.md:22:3 note-label
markup-of-pandoc                 briefs/other/en.md:11:4 cross-reference
                                 briefs/other/en.md:13:1 list-unread
                                 briefs/other/en.md:14:1 list-unread
                                 briefs/other/en.md:16:1 tex
                                 briefs/other/en.md:18:1 caption-lonely
                                 briefs/other/en.md:20:1 link-unused
                                 briefs/other/en.md:22:5 code-open
markup-of-placeholders           briefs/other/en.md:11:1 placeholder
                                 briefs/other/en.md:11:25 placeholder
                                 briefs/other/en.md:11:47 placeholder
                                 briefs/other/en.md:11:55 placeholder
                                 briefs/other/en.md:11:68 placeholder
                                 briefs/other/en.md:11:75 placeholder
                                 briefs/other/en.md:13:4 placeholder
markup-of-signs                  briefs/other/en.md:11:1 strikethrough
                                 briefs/other/en.md:11:17 highlight
                                 briefs/other/en.md:11:30 raised-sign
                                 briefs/other/en.md:11:43 raised-sign
                                 briefs/other/en.md:11:48 emoji-code
                                 briefs/other/en.md:11:60 private-comment
                                 briefs/other/en.md:13:3 wiki-link
                                 briefs/other/en.md:13:18 wiki-link
                                 briefs/other/en.md:13:37 attribute-list
                                 briefs/other/en.md:13:47 template-tag
                                 briefs/other/en.md:13:59 template-tag
                                 briefs/other/en.md:13:76 template-tag
                                 briefs/other/en.md:13:85 tex
                                 briefs/other/en.md:13:93 tex
                                 briefs/other/en.md:15:11 wiki-markup
                                 briefs/other/en.md:15:25 wiki-markup
                                 briefs/other/en.md:15:38 wiki-markup
                                 briefs/other/en.md:15:59 wiki-markup
                                 briefs/other/en.md:19:3 strikethrough
                                 briefs/other/en.md:21:16 highlight
                                 briefs/other/en.md:24:5 highlight
                                 briefs/other/en.md:26:5 strikethrough
                                 briefs/other/en.md:28:28 highlight
                                 briefs/other/en.md:30:13 highlight
                                 briefs/other/en.md:32:16 hidden-sign
                                 briefs/other/en.md:32:23 hidden-sign

several                          briefs/other/en.md:7:10 topic-unknown
                                 briefs/other/en.md:11:1 heading-level
                                 briefs/other/en.md:13:1 link-broken
                                 regions/page.yaml:1:7 schema
`;

// Found where it is known which ledgers must be complete or what was published, and by the command that dates
// retirements.
const elsewhere = [
  ...['ledger-incomplete', 'addresses-incomplete', 'retirement-undated'],
  ...['id-missing', 'id-reused', 'id-forgotten'],
  ...['address-missing', 'addresses-missing', 'address-reused'],
];

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'pincite-faults-'));
const cases = readTable();
const found = new Map<string, Promise<Issue[]>>();

afterAll(() => {
  rmSync(work, { recursive: true });
});

describe('the faultless site', () => {
  it('has no fault', async () => {
    expect(await issuesOf('minimal')).toEqual([]);
  });
});

describe('a fault in content', () => {
  it.each(cases)('is found with its place: $name', async ({ name, expected }) => {
    const issues = await issuesOfCase(name);
    expect(issues.map(summarize)).toEqual(expected);
  });

  it('is reported in these words, each with its remedy', async () => {
    const reports: string[] = [];
    for (const { name } of cases) {
      const issues = await issuesOfCase(name);
      reports.push(`== ${name}\n${issues.map(wholeReport).join('\n')}\n`);
    }
    await expect(reports.join('\n')).toMatchFileSnapshot(join(fixtures, 'fault-reports.txt'));
  });

  it('has a case for every folder, and the other way round', () => {
    const folders = readdirSync(join(fixtures, 'faults'));
    expect(cases.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it('has a case for every rule', () => {
    const proven = cases.flatMap(({ expected }) => expected.map((line) => line.split(' ').at(-1)));
    // No repository that everybody can check out holds the others: see content-folder.test.ts.
    const withoutFiles = [
      ...['file-missing', 'content-empty'],
      ...['file-link', 'file-portable', 'file-unreadable'],
    ];
    expect(new Set([...proven, ...withoutFiles, ...elsewhere])).toEqual(
      new Set(Object.keys(rules)),
    );
  });
});

describe('a text that begins with a byte order mark', () => {
  it('is read as if it did not', async () => {
    const folder = mkdtempSync(join(work, 'mark-'));
    const brief = join(folder, 'briefs/talks/en.md');
    cpSync(join(fixtures, 'sites/minimal'), folder, { recursive: true });
    writeFileSync(brief, `\uFEFF${readFileSync(brief, 'utf8')} One more.`);
    const options = { cacheDir: pathToFileURL(`${join(work, 'cache-mark')}/`) };
    const { content, issues } = await checkContent(folder, options);
    expect(issues).toEqual([]);
    const [talks] = [...content.briefs.values()].filter(({ id }) => id === 'talks');
    expect(talks?.first.facts.headings.map(({ text }) => text)).not.toContain('title');
    const cache = new RenderCache(options.cacheDir);
    const html = JSON.stringify(cache.read(talks?.first.digest ?? '').text);
    expect(html).not.toContain('summary:');
  });
});

describe('a content folder', () => {
  it('without site.yaml is refused', async () => {
    const issues = await issuesOf('without-site', undefined, ['site.yaml']);
    expect(issues.map(summarize)).toEqual(['site.yaml:1:1 file-missing']);
  });

  it('without briefs is refused', async () => {
    const issues = await issuesOf('without-briefs', undefined, ['briefs', 'pages']);
    expect(issues.map(summarize)).toEqual([
      'briefs:1:1 content-empty',
      'site.yaml:7:7 brief-unknown',
    ]);
  });

  it('that is empty or not there is refused', async () => {
    const { issues } = await checkContent(join(work, 'nowhere'), options());
    expect(issues.map(summarize)).toEqual([
      'briefs:1:1 content-empty',
      'site.yaml:1:1 file-missing',
    ]);
  });
});

async function issuesOf(name: string, overlay?: string, without: readonly string[] = []) {
  const dir = join(work, name);
  cpSync(join(fixtures, 'sites/minimal'), dir, { recursive: true });
  if (overlay !== undefined) cpSync(overlay, dir, { recursive: true });
  for (const path of without) rmSync(join(dir, path), { recursive: true });
  const { issues } = await checkContent(dir, options());
  return issues;
}

// Once, for all who ask.
function issuesOfCase(name: string): Promise<Issue[]> {
  const issues = found.get(name) ?? issuesOf(name, join(fixtures, 'faults', name));
  found.set(name, issues);
  return issues;
}

function options() {
  return {
    cacheDir: pathToFileURL(`${join(work, '.cache')}/`),
    interfaceLanguages: ['en', 'ar'],
    today: '2050-01-01',
  };
}

function wholeReport({ file, line, column, rule, severity, message, hint }: Issue): string {
  return `${file}:${line}:${column} ${severity} ${rule}\n  ${message}\n  ${hint}`;
}

function summarize({ file, line, column, rule }: Issue): string {
  return `${file}:${line}:${column} ${rule}`;
}

// A line that begins with white space is one more fault of the case above it.
function readTable(): { name: string; expected: string[] }[] {
  const read: { name: string; expected: string[] }[] = [];
  for (const line of table.split('\n').filter(Boolean)) {
    const [, name = '', fault = ''] = /^(\S*)\s+(\S.*)$/.exec(line) ?? [];
    if (name) read.push({ name, expected: [fault] });
    else read.at(-1)?.expected.push(fault);
  }
  return read;
}
