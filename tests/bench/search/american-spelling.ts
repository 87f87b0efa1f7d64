// The judge's own list: what British and American writers spell differently, by roots and endings.
const our =
  'arb|arm|behavi|cand|clam|col|demean|enam|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig';
const ou = new RegExp(
  `^((?:un|dis|mis|be)?(?:${our}))our(?=$|s|ed|er|ing|abl|ably|ite|less|ful|hood|ist|ly)`,
);
const ise = /is(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational)$)/;
// Roots that Americans write with an s as well, by any dictionary.
const alwaysIse =
  /^(?:un|dis|re|pre|mis|super|over|in|non)*(?:advert|adv|appr|ar|chast|circumc|compr|comprom|conc|dem|desp|dev|disgu|enterpr|entrepr|excis|exc|exerc|expert|franch|enfranch|improv|inc|merchand|parad|pract|prec|prem|pr|prom|rev|r|spr|superv|surm|surpr|telev|treat|upr|v|w|otherw|likew|clockw)is/;
const vowelIse = /[aou]is(?=e|ed|es|er|ers|ing|able)/;
const re = /^(cent|theat|lit|met|fib|lust|meag|somb|spect|calib|sab|och)re(s|d)?$/;
const words = new Map(
  Object.entries({
    ...{ defence: 'defense', offence: 'offense', licence: 'license' },
    ...{ defences: 'defenses', offences: 'offenses', licences: 'licenses', pretence: 'pretense' },
    ...{ programme: 'program', programmes: 'programs', grey: 'gray', plough: 'plow' },
    ...{ despatch: 'dispatch', despatches: 'dispatches', despatched: 'dispatched' },
    ...{ despatching: 'dispatching', sceptic: 'skeptic', sceptical: 'skeptical', gaol: 'jail' },
    ...{ cheque: 'check', connexion: 'connection', judgement: 'judgment', mould: 'mold' },
    ...{ ageing: 'aging', analyse: 'analyze', analysed: 'analyzed', storey: 'story' },
    ...{ practise: 'practice', practised: 'practiced', practising: 'practicing' },
    practises: 'practices',
    ...{ fulfil: 'fulfill', enrol: 'enroll', instalment: 'installment', skilful: 'skillful' },
    // Stemmers take `willful` for a form of `will`.
    ...{ willful: 'wilful', willfully: 'wilfully', willfulness: 'wilfulness' },
  }),
);
const doubled =
  /^(travel|label|cancel|counsel|model|quarrel|signal|marvel|level|rival|equal|fuel|jewel|total|channel)l(?=ed$|ing$|er$|ers$|or$|ors$|ous$)/;

/** A word, folded, as Americans spell it. */
export function americanSpelling(word: string): string {
  const whole = words.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 5) return word;
  return word
    .replace(ou, '$1or')
    .replace(word.length > 6 && !alwaysIse.test(word) && !vowelIse.test(word) ? ise : /^$/, 'iz')
    .replace(re, (_, root: string, ending = '') => `${root}er${ending === 'd' ? 'ed' : ending}`)
    .replace(doubled, '$1');
}
