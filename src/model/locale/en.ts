import type { Locale, LocatorWords, Sentences } from './locale.ts';

/** English. */
export const en: Locale = {
  articles: ['the'],
};

/** English sentences; made when asked for, so that scripts which never do hold nothing of it. */
export const sentences = (): Sentences => ({
  abbreviations: [
    ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Gen', 'Col', 'Lt', 'Sen', 'Rep', 'St'],
    ...['No', 'vs', 'cf'],
  ],
  joiners: [
    ...['a', 'about', 'after', 'against', 'amid', 'among', 'an', 'and', 'as', 'at', 'before'],
    ...['between', 'but', 'by', 'during', 'following', 'for', 'from', 'in', 'into', 'near', 'of'],
    ...['on', 'or', 'over', 'since', 'than', 'that', 'the', 'through', 'to', 'towards', 'under'],
    ...[
      'until',
      'versus',
      'via',
      'vs',
      'when',
      'where',
      'which',
      'while',
      'who',
      'with',
      'without',
    ],
  ],
  tells:
    /^(?:the|and|that|this|these|those|with|which|from|have|has|been|they|their|would|should|shall|not|are|were|its|our|you|your|his|her|but|for|of|to|it|is)$/i,
  foreignLetters: /[^a-z]/i,
});

/** Words so common in English briefs and in general that as a name they would be found everywhere. */
export const commonWords = `
  a about above across after again against all almost along already also although always am among an
  and another any anyone are area around arms army as ask at away back bad bank base be because become
  been before began behind being below best better between big block both bring but by call came can
  case cast change city claim close come could council country day deal did do does done down during
  each early east else end even ever every example fact far fast few field first five follow for force
  found four free from full gas gave get give go going gone good got great group had hand has have he
  head held help her here high him his home hope how i idea if in into is issue it its just keep kept
  key kind know land large last late law lead leader led left less let life like line list little live
  long look lost low made make man many map march mark may me mean men met might mission more most
  move much must my name near need never new news next nine no none nor north not note now number of
  off office often oil old on once one only open or order other our out over own page part party past
  peace people place plan play point policy port power press put question quite read real region right
  role round rule run said same saw say see seen set she should show side since six size small so
  some soon south stand star start state still stop such sure take talk talks ten than that the their
  them then there these they thing think third this those three through time to today together told
  too took top toward treaty true try turn two under union until up upon us use used very view war was
  way we week well went were west what when where which while who whole why will win with within
  without word work world would year yes yet you your`;

/** Words for places in a work. Terms and abbreviations of CSL 1.0.2, of its locales and of Pandoc, and those that citation guides have besides. */
export const locatorWords: LocatorWords = {
  act: ['act', 'acts'],
  annex: ['annex annexe anx', 'annexes anxs'],
  appendix: ['app appx appendix', 'apps appendices appendixes'],
  'article-locator': ['art article', 'arts articles'],
  book: ['bk book', 'bks books'],
  canon: ['can canon', 'cans cann canons'],
  chapter: ['ch chap chapter', 'chs chaps chapters'],
  clause: ['cl clause point item', 'cls clauses points items'],
  column: ['col column', 'cols columns'],
  elocation: ['loc location', 'locs locations'],
  equation: ['eq eqn equation', 'eqs eqq eqns equations'],
  figure: ['fig figure', 'figs figures'],
  folio: ['f fo fol folio', 'ff fos fols folios'],
  issue: ['iss issue', 'isss issues'],
  line: ['l line', 'll lines'],
  note: ['n fn note footnote endnote', 'nn nts fns notes footnotes endnotes'],
  number: ['no nr num number №', 'nos nrs nums numbers №№'],
  'operative-paragraph': [
    'operative_paragraph operative_para operative_clause op_para op_paragraph op_cl',
    'operative_paragraphs operative_paras operative_clauses op_paras op_paragraphs op_cls',
  ],
  opus: ['op opus', 'opp opera opuses'],
  page: ['p pg page', 'pp pgs pages'],
  paragraph: ['para par paragraph ¶', 'paras pars paragraphs ¶¶'],
  part: ['pt part', 'pts parts'],
  'preambular-paragraph': [
    'preambular_paragraph preambular_para preambular_clause pp_para',
    'preambular_paragraphs preambular_paras preambular_clauses pp_paras',
  ],
  recital: ['rec recital', 'recs recitals'],
  rule: ['r rule', 'rr rules'],
  scene: ['sc scene', 'scs scenes'],
  schedule: ['sch sched schedule', 'schs scheds schedules'],
  section: ['s sec sect section §', 'ss secs sects sections §§'],
  'sub-verbo': ['sv subverbo', 'svv subverbis'],
  supplement: ['supp suppl supplement', 'supps suppls supplements'],
  table: ['tab tbl table', 'tabs tbls tables'],
  timestamp: ['timestamp', 'timestamps', 'at'],
  'title-locator': ['tit title', 'tits titles'],
  verse: ['v verse', 'vv verses'],
  volume: ['vol volume', 'vols volumes'],
};
