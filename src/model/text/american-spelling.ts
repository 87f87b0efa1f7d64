// What has its s in America as well: `promise`, `advise`, `enterprise`, `otherwise`.
const withS = [
  ...['(?:adv|dev|improv|prev|rev|superv|telev)', '\\w*prom', '(?:chem|dem|prem|surm)'],
  ...['\\w*pr', '(?:advert|chast|expert|mort|pract|treat)', '(?:dis)?(?:en)?franch'],
  ...['(?:merchand|parad)', '\\w*[aou]', '(?:moon|sun|up|a)?r', '\\w*w', 'desp', 'val'],
  '(?:circumc|conc|exc|exerc|inc|prec)',
].join('|');

/**
 * What British and American writers spell differently: what comes before the difference, the British spelling, the
 * American one, and what may follow.
 *
 * A form that is no word does no harm, since no text has it; two words of different meaning must not meet.
 */
const differences: readonly (readonly [
  before: string,
  british: string,
  american: string,
  after: string,
])[] = [
  // colour, color; not colorado, laboratory
  [
    '(?:dis|mis|un)?(?:arb|ard|arm|behavi|cand|clam|col|demean|endeav|enam|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)',
    ...(['our', 'or'] as const),
    's?$|ed|ing|able|ably|er|ful|hood|ite|less|ly|is[mt]|y|ies',
  ],
  [
    `(?!(?:mis|non|over|pre|re|self|un)?(?:${withS})is).{3,}`,
    ...(['is', 'iz'] as const),
    '(?:e|e[drs]|ers|ing|able|ably|ations?|ational)$',
  ],
  ['(?:anal|catal|dial|electrol|paral)', 'ys', 'yz', '(?:e|e[drs]|ers|ing)$'],
  ['(?:def|lic|off|pret)', 'ence', 'ense', '[sd]?$|less'],
  ['licen', 'c', 's', '(?:e|e[ds]|ing)$'],
  ['practi', 's', 'c', '(?:e|e[ds]|ing)$'],
  ['man', 'oeuv', 'euv', ''],
  // theatre, theater; centred, centered; centring, centering
  [
    '(?:calib|cent|fib|lit|lust|maneuv|meag|(?:centi|kilo|milli)?met|mit|nit|och|reconnoit|sab|sepulch|somb|spect|theat)',
    ...(['re', 'er', 's?$'] as const),
  ],
  ['(?:cent|lust|maneuv|mit|reconnoit|sab)', 'r', 'er', '(?:ed|ing)$'],
  // travelled, traveled
  [
    '(?:bevel|cancel|carol|channel|chisel|counsel|council|dial|drivel|duel|equal|fuel|grovel|hovel|initial|jewel|label|level|libel|marshal|marvel|model|panel|parcel|pedal|quarrel|ravel|revel|rival|shovel|signal|snivel|spiral|swivel|total|towel|travel|trowel|tunnel|unravel|yodel)',
    ...(['l', '', '(?:ed|ings?|ers?|ors?|ous|ery)$'] as const),
  ],
  ['(?:appal|distil|enrol|enthral|fulfil|instal|instil)', '', 'l', '(?:s|ments?)?$'],
  ['skil', '', 'l', 'ful'],
  // Stemmers take `willful` for a form of `will`, so the index has the British word for both.
  ['wil', 'l', '', 'ful'],
  ['(?:gram|kilogram|program)', 'me', '', 's?$'],
  ['(?:analog|catalog|dialog|epilog|monolog|prolog|travelog)', 'ue', '', '[sd]?$'],
  ['(?:abridg|acknowledg|judg|lodg)', 'e', '', 'ments?$'],
  ['(?:lik|mov|sal|siz)', 'e', '', 'able$'],
  ['', 'cheque', 'check', 's?$'],
  ['ag', 'e', '', 'ing$'],
  ['', 'de', 'di', 'spatch'],
  ['', 'en', 'in', 'quir(?:e|e[drs]|ers|ing|y|ies)$'],
  ['gr', 'ey', 'ay', '(?:s|ed|ing|er|ish)?$'],
  ['', 'ts', 'cz', 'ar(?:s|ists?|ism|inas?|dom)?$'],
  ['m', 'ou', 'o', '(?:ld|lt)(?:s|ed|ing|y)?$'],
  ['sm', 'ou', 'o', 'lder'],
  ['pl', 'ough', 'ow', '(?:s|ed|ing|m[ae]n)?$'],
  ['sul', 'ph', 'f', 'ur|at|id'],
  ['s', 'c', 'k', 'eptic'],
  ['', 'gaol', 'jail', '(?:s|ed|ers?|ing)?$'],
  ['wag', 'g', '', 'on(?:s|ers?)?$'],
  ['(?:conne|infle|refle)', 'x', 'ct', 'ions?$'],
  ['c', 'y', 'i', 'pher'],
  ['alumin', 'i', '', 'um$'],
  ['', 'aero', 'air', 'planes?$'],
  ['art', 'e', 'i', 'facts?$'],
  [
    '(?:an|arch|encyclop|gyn|h|medi|orthop|p|prim)?',
    ...(['ae', 'e', 'olog|dia|dic|val|diatr|mia|sth|col|morrh|moglob|mophil'] as const),
  ],
  ['(?:f|diarrh)?', 'oe', 'e', 'tus|tal|a$|strogen|sophag'],
];

const rules = differences.map(([before, british, american, after]) => {
  const pattern = new RegExp(`^(${before})${british}(?=${after})`, 'u');
  // Most words have nothing of it, and a pattern that is not needed is not compiled.
  return (word: string) => (word.includes(british) ? word.replace(pattern, `$1${american}`) : word);
});

/** A word in small letters as Americans spell it: `organization` for `organisation`; any other word as it is. */
export function americanSpelling(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  // What differs twice, as `manoeuvre` does, is spelt as one rule after the other has it.
  return rules.reduce((spelt, rule) => rule(spelt), word);
}
