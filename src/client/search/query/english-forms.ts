/**
 * Words that British and American texts spell in two ways: what comes before the difference, the two, and what may follow.
 *
 * A form that is no word does no harm, since no text has it; two words of different meaning must not meet.
 */
const differences: readonly (readonly [
  before: string,
  one: string,
  other: string,
  after: string,
])[] = [
  // colour, color; not colorado, laboratory
  [
    '(?:dis|mis|un)?(?:arb|ard|arm|behavi|cand|clam|col|demean|endeav|enam|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)',
    ...(['our', 'or'] as const),
    's?$|ed|ing|able|ably|er|ful|hood|ite|less|ly|is[mt]|y|ies',
  ],
  ['.{3,}', 'is', 'iz', '(?:e|e[drs]|ers|ing|able|ations?|ational)$'],
  ['(?:anal|catal|dial|electrol|paral)', 'ys', 'yz', '(?:e|e[drs]|ers|ing)$'],
  ['(?:def|lic|off|pret)', 'ence', 'ense', '[sd]?$|less'],
  ['(?:licen|practi)', 'c', 's', '(?:e|e[ds]|ing)$'],
  // theatre, theater; centred, centered; centring, centering
  [
    '(?:calib|cent|fib|lit|lust|maneuv|meag|(?:centi|kilo|milli)?met|mit|nit|och|reconnoit|sab|sepulch|somb|spect|theat)',
    ...(['re', 'er', '[sd]?$'] as const),
  ],
  ['(?:cent|lust|maneuv|reconnoit)', 'r', 'er', 'ing$'],
  ['man', 'oeuv', 'euv', ''],
  // travelled, traveled
  [
    '(?:bevel|cancel|carol|channel|chisel|counsel|council|dial|drivel|duel|equal|fuel|grovel|hovel|initial|jewel|label|level|libel|marshal|marvel|model|panel|parcel|pedal|quarrel|ravel|revel|rival|shovel|signal|snivel|spiral|swivel|total|towel|travel|trowel|tunnel|unravel|yodel)',
    ...(['l', '', '(?:ed|ings?|ers?|ors?|ous|ery)$'] as const),
  ],
  ['(?:appal|distil|enrol|enthral|fulfil|instal|instil)', 'l', '', '(?:s|ments?)?$'],
  ['(?:skil|wil)', 'l', '', 'ful'],
  ['(?:gram|kilogram|program)', 'me', '', 's?$'],
  ['(?:analog|catalog|dialog|epilog|monolog|prolog|travelog)', 'ue', '', '[sd]?$'],
  ['(?:abridg|acknowledg|judg|lodg)', 'e', '', 'ments?$'],
  ['(?:lik|mov|sal|siz)', 'e', '', 'able$'],
  ['ag', 'e', '', 'ing$'],
  ['', 'di', 'de', 'spatch'],
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

const rules = differences.flatMap(([before, one, other, after]) =>
  [[one, other] as const, [other, one] as const].map(([from, to]) => {
    const pattern = new RegExp(`^(${before})${from}(?=${after})`, 'u');
    return (word: string) => word.replace(pattern, `$1${to}`);
  }),
);

/** A word in small letters and its British and American forms, itself first: `organisation`, `organization`. */
export function englishForms(word: string): string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [word];
  const forms = new Set([word]);
  // The forms that are added are looked at as well: `manoeuvre` and `maneuver` differ twice.
  for (const form of forms) for (const rule of rules) forms.add(rule(form));
  return [...forms];
}
