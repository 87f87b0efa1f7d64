// Nouns that begin like a particle before another noun: `لجنة` is no `جنة`.
const nouns = [
  'وجبة وجدة وجنة وجهة وحدة وحشة وخزة وردة ورشة ورقة وسمة وصفة وصلة وصمة',
  'وضعة وفرة وقعة وقفة وكسة وهبة وهلة وثبة وزنة بدعة بدلة بذرة بذلة بردة',
  'برقة بركة برية بسطة بسمة بشرة بصرة بصلة بصمة بضعة بطلة بعثة بقرة بقعة',
  'بكرة بلدة بنية بهجة بؤرة بيضة بيعة بيئة لبدة لبنة لبوة لجنة لحظة لحمة',
  'لحية لدغة لعبة لعنة لفتة لقطة لقمة لكمة لكنة لمحة لمسة لهجة لوحة',
];
// Verbs, nouns and particles of three letters, which may have a pronoun at their end: `وحده` is no `حد`.
const stems = [
  'وثق وجد وحد وحل ورث ورد وزع وزن وسط وسع وسم وصف وصل وضع وعد وعظ وفد وفق',
  'وقت وقع وقف وكل ولد بحث بحر بدن بذل برد برق بسط بشر بصر بطش بطن بعث بعد',
  'بعض بعل بقر بكر بلد بلع بلغ بنت لبث لبس لحق لحم لحن لدغ لزم لسع لطف لعب',
  'لعن لفت لفظ لقب لكن لمس لمح لمع',
];
const others = new Set([
  ...wordsIn(nouns),
  ...wordsIn(stems),
  ...wordsIn(stems).map((stem) => `${stem}ه`),
]);

/** Whether what looks like a short Arabic word behind a particle is a word of its own. */
export function isOtherArabicWord(word: string): boolean {
  return others.has(word);
}

function wordsIn(rows: readonly string[]): string[] {
  return rows.flatMap((row) => row.split(' '));
}
