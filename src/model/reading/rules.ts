/** Every rule that content is held to: what it is called and what to do when it is broken. */
export const rules = {
  'content-empty':
    'Write one (`npm run new brief <slug>`), or point CONTENT_DIR at the right folder.',
  'file-empty': 'Write the file, or delete it.',
  'file-name': 'Rename the file or folder: lower-case words joined by hyphens, a letter first.',
  'file-unexpected': 'Move it to where the content README says such files belong, or delete it.',
  'file-link':
    'Put the file itself there: what is published lies in the content folder, and a link may lead out of it.',
  'file-portable':
    'Rename it, and what names it: not every system can hold such a name. Lower-case words joined by hyphens always work.',
  'file-unreadable': 'Make it a file that you may read, or delete it.',
  'file-missing': 'Write the file; the content README says what belongs in it.',
  'not-utf8':
    'Save the file as UTF-8; letters that were damaged before (`Ã©` for `é`, `�`) are to be written anew.',
  'text-limit':
    'Make several texts of it, or take the nesting away: what is beyond these measures is mostly there by mistake.',
  'conflict-marker':
    'Choose one version, or keep both with an empty line between them, and delete the lines of `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`.',
  'yaml-invalid': 'Correct the YAML; a text with `: ` or `#` in it needs quotation marks.',
  character:
    'Take it out, or write the letter that is meant: nobody sees it, and the direction of words follows from their language.',
  'value-cut':
    'Put the text in quotation marks, or the comment on a line of its own: YAML ends a text at ` #`.',
  'front-matter': 'Begin the file with front matter between two lines of `---`.',
  schema: 'Correct the field',
  'id-duplicate': 'Rename one of the two files: ids are unique within their kind.',
  'id-reserved': 'Choose another name: this one means something in addresses.',
  'label-language': 'Correct the language, or add it to `languages` in site.yaml.',
  'label-missing': 'Write it in this language too: the others fall back on it.',
  'language-unknown': 'Add the language to `languages` in site.yaml, or rename the file.',
  'language-wordless': 'Write src/strings/<language>.yaml, or take the language out of site.yaml.',
  'language-first': 'Give `date` and the other data in exactly one language file of the brief.',
  'date-future': 'Correct the day; a brief that is not to be seen yet has `draft: true`.',
  'was-unknown': 'Give the sentence as it stood, from an earlier version in Git.',
  'author-unknown': 'Correct the id, or write authors/<id>.yaml.',
  'topic-unknown': 'Correct the id, or write topics/<id>.yaml.',
  'region-unknown': 'Correct the id, or write regions/<id>.yaml.',
  'type-unknown': 'Correct the id, or write types/<id>.yaml.',
  'source-unknown': 'Correct the id, or write sources/<id>.yaml.',
  'name-unknown': 'Correct the id, or write names/<id>.yaml.',
  'name-mark':
    'Give words as the text has them, once, and the id of a name, or `none` where they are no name.',
  'spelling-common':
    'Give it `exactCase: true` (recognised only in these capitals) or `noExpand: true` (never searched for), or take it out.',
  'spelling-shared':
    'Give it `ambiguous: true` in every file that has it, or take it out of all but one.',
  'spelling-twice':
    'Take one of the two out: capitals, accents, vowel marks, hyphens and forms of hamza make no difference.',
  'brief-unknown': 'Correct the slug, or write the brief and take `draft` out of it.',
  'event-date':
    'Give the date that the passage has, or put the note of the event into the passage that has it.',
  'brief-related': 'Name another brief, or take this one out.',
  'brief-later': 'Name a brief of a later date, or take this one out.',
  'lead-draft': 'Take `draft` out of the brief when it is ready; until then the newest one leads.',
  'section-unknown': 'Give the id of a section of this brief.',
  'passage-unknown':
    'Give the id of a passage of this brief (the link behind its number ends in it), or take `passage` out.',
  'region-circle': 'Take one `within` out of the circle.',
  'note-undefined': 'Define the note at the end of the file, or remove the call.',
  'note-unused': 'Call the note in the text, or delete its definition.',
  'note-duplicate': 'Give one of the two notes another label.',
  'note-label': 'Name the note after what it says, in lower-case words joined by hyphens.',
  'note-empty': 'Write what the note says, or remove it and its call.',
  'note-nested': 'Put what the inner note says into the outer one.',
  'note-misplaced': 'Move the call or the citation behind the link or the image.',
  'citation-outside-note': 'Move the citation into a note, or into the caption of an image.',
  'citation-form': 'Write citations as `[@source-id]` or `[@source-id, para. 9; @other-source]`.',
  'citation-bare':
    'Put it in square brackets, in a note: `[^label]: [@source-id, p. 5].` A name that begins with `@` is written `\\@name`.',
  'link-undefined':
    'Write the address behind the words, `[words](https://…)`, or define it on a line of its own, `[id]: https://…`.',
  'link-unused':
    'Name it in a link, `[words][id]`, or delete the line: no reader sees it. A note is defined as `[^id]: …`.',
  'link-unread': 'Write a link as `[words](https://…)`, an image as `![what it shows](map.png)`.',
  strikethrough:
    'Take the words out, or say in words that they no longer hold; a correction may record them.',
  highlight: 'Emphasise the words, `*words*`, or take the signs away.',
  'task-list': 'Take the box away, or write what was done in words.',
  callout:
    'Write it as a paragraph, a quotation (`>`) or a section with a heading of its own; `> [!CHECK]` or `> [!LATER]`, alone in its line, begins an aside.',
  'wiki-link':
    'Write a link as `[words](/briefs/<slug>/)`, an image as `![what it shows](map.png)`.',
  'wiki-markup': 'Write it in Markdown: `**strong**`, `*emphasis*`, `## Heading`, `> quotation`.',
  'private-comment': 'Take the comment out: what stands in a text is published.',
  'attribute-list':
    'Take it out: looks are the site’s; `{#id}` pins an address and `{lang=fr}` says the language of `[words]` before it.',
  'heading-unspaced':
    'Put a plain space behind the signs, and none that keeps words together; nothing before them, not even what nobody sees: `## Heading`.',
  'template-tag':
    'Write the words themselves; nothing is filled in here, and contents are listed by the site.',
  tex: 'Write it in words or with the signs themselves: `≥`, `²`, `×`.',
  'raised-sign': 'Write the sign itself, as in `m²` and `CO₂`; a note is called as `[^label]`.',
  'abbreviation-list':
    'Write the long form where the abbreviation comes first: `United Nations (UN)`.',
  'definition-list': 'Write a list (`- **Term**: what it means`), a table or paragraphs.',
  'emoji-code': 'Write the sign itself, or a word.',
  'list-unread':
    'Begin each item on a line of its own with `- `, or with `1. ` in digits as in English; lists are set as the language does.',
  'list-number':
    'Number the items as they follow each other, or each with `1.`; a second list needs words before it, or another sign (`1)`). Where the number itself is meant, write paragraphs: `9\\. The text`.',
  'caption-lonely':
    'Put it right before or after its table, with an empty line between; a colon that is meant is written `\\:`.',
  'cross-reference':
    'Link to the part itself, `[the map](#p4)`, with the address that its page shows.',
  'code-indented':
    'Take the spaces or the tab at the beginning of the lines away; code that is meant stands between lines of three backticks.',
  'code-open': 'End the code with as many backticks as it begins with, or write a plain `\\``.',
  'table-unread':
    'Write a table as `| a | b |`, with `|---|---|` below its heads and as many columns in every line.',
  'emphasis-unread':
    'Let the signs touch the words they emphasise, a space or mark outside them, or write a plain `\\*`. In Arabic take what is joined to the word along: `**و«الحياة»**`.',
  'note-lost':
    'Call the note as `[^label]` and define it at the end, `[^label]: …`; a number that belongs here is written `word\\.1` or `\\[3]`.',
  'note-open': 'End the note with `]` in the same paragraph, or write a plain `\\^`.',
  ibid: 'Cite the source again, `[@source-id, p. 5]`, or call the same note again.',
  'note-by-number': 'Call the note itself once more, `[^label]`: numbers change when notes move.',
  placeholder:
    'Write what is to stand here, or take it out; what is meant so has a backslash before it.',
  'hidden-sign':
    'Delete it: type the words anew, or show hidden characters in your editor; it came with what was pasted.',
  'field-markup': 'Take the markup out; a sign that is meant has a backslash before it.',
  'heading-level': 'Use headings of level 2 to 4; the title stands in the front matter.',
  'heading-skipped': 'Go down one heading level at a time.',
  'heading-underlined':
    'Put an empty line between the paragraph and the hyphens; a heading that is meant is written as `## Heading`.',
  'heading-empty': 'Write the heading, or remove it.',
  'section-id': 'Pin an id after the heading: `## العنوان {#short-id}`.',
  'section-duplicate': 'Pin another id after one of the two headings: `{#other-id}`.',
  aside:
    'Write it behind the passage that it is about: `> [!CHECK]` or `> [!LATER]`, and its words in the lines below, each after `> `.',
  pin: 'Pin a section as `{#short-id}`, a passage as `{#p12}`, each id once.',
  'raw-html': 'Say it in Markdown; HTML never reaches the page.',
  'link-scheme': 'Link to an `https:`, `http:` or `mailto:` address, or to `/…` on this site.',
  'link-broken': 'Correct the address; pages are written as `/briefs/<slug>/`.',
  'link-retired': 'Link to the part that says it now; readers of old links are told on the page.',
  'link-fragment': 'Correct the part after `#`: the id of a section, a passage or a note there.',
  'image-name':
    'Rename the image, and in the text too: letters from a to z, digits, dots, hyphens and `_`.',
  'image-missing': 'Put the image beside the text, or correct its name.',
  'image-alt': 'Say in the square brackets what the image shows.',
  'document-unreadable': 'Save the document again, under a name that says what it is.',
  'image-unsafe':
    'Export it as plain or optimised SVG, take this part out in an editor of texts, or save the picture as PNG.',
  'image-size': 'Save the picture in the size it is to be seen in.',
  'image-unreadable':
    'Save the image again as PNG, JPEG, WebP, AVIF, GIF or SVG, under a name that says so.',
  'translation-sections': 'Give the translation the same headings, in the same order and levels.',
  'translation-passages':
    'Give the section as many passages as in the first language, or pin one: `{#p3}` to pair it, `{#p3a}` where the original has none.',
  'translation-draft':
    'Translate the rest (`npm run dev` shows it), then take `draft: true` out of the front matter.',
  'ledger-invalid':
    'Take the last committed version (`git checkout HEAD -- <file>`), then run `npm run permalinks`.',
  'ledger-incomplete':
    'Run `npm run permalinks` and commit permalinks.yaml, or let `npm run release` do both.',
  'ledger-missing':
    'Take permalinks.yaml back from version control: it holds the published ids of the brief.',
  'id-missing':
    'Run `npm run permalinks`: it takes the id back, for the same words or what became of them.',
  'id-reused':
    'Run `npm run permalinks`: what was published keeps the id, and the other part gets a new one.',
  'id-forgotten': 'Run `npm run permalinks`: it takes back what was known and adds the edit.',
  'address-missing':
    'Run `npm run permalinks`: it takes the line back. Where the page is gone, the line says what became of it.',
  'address-reused':
    'Choose another name for the new page, and make the line in addresses.yaml `moved` again.',
  'addresses-missing': 'Run `npm run permalinks`: it takes the file back.',
  'addresses-invalid': 'Correct the line of addresses.yaml; the content README shows the forms.',
  'addresses-incomplete':
    'Run `npm run permalinks` and commit addresses.yaml, or let `npm run release` do both.',
  'address-vanished':
    'Put the page back, and let `npm run rename` or `npm run withdraw` take it away; or say in addresses.yaml where it moved (`state: moved`, `to`, `on`) or why it was withdrawn (`state: withdrawn`, `on`, `reason`).',
  'address-retired':
    'Choose another name: this address belongs to a page of the past; if that page is back, make its line in addresses.yaml `state: live`.',
  'ledger-copied': 'Delete permalinks.yaml from the copy; the next build makes its own.',
  'ledger-conflict':
    'Settle the conflict in the texts, then run `npm run permalinks`: it keeps both sides.',
  'ledger-twice': 'Run `npm run permalinks`: it tells the two passages apart.',
  'ledger-circle': 'Run `npm run permalinks`: it leads both to a neighbour that is live.',
  'ledger-successor': 'Name in `into` an id of this ledger that leads to one that is live.',
  'passage-vanished':
    'Put the passage back, pin its id to what replaces it, or retire it: `npm run permalinks`.',
  'section-vanished':
    'Put the section back, pin its id to the heading that replaces it, or retire it: `npm run permalinks`.',
  'note-vanished': 'Put the note back, or retire its address: `npm run permalinks`.',
  'retirement-undated':
    'Give `updated` in the front matter, or the day: `npm run permalinks -- --date 2026-05-03`.',
  'translation-vanished':
    'Put the part back, pin its id to what replaces it (`{#p12}`), or retire it: `npm run permalinks`.',
  'translation-alone':
    'Pin the id of its original (`{#p12}`), or its own if it is to stand alone, or take it out.',
  'translation-missing': 'Translate it; if it is there already, pin this id to it (`{#p12}`).',
  'translation-outdated':
    'Translate the change, or confirm that it says all: `npm run permalinks -- --confirm <slug>/<language>#p12`.',
} as const satisfies Record<string, string>;

/** The name of a rule, which is also the name a test and the README know it by. */
export type RuleId = keyof typeof rules;
