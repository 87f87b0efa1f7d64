const lists = [
  'one two three four five six seven eight nine ten',
  'One Two Three Four Five Six Seven Eight Nine Ten',
  'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
  'الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة',
];

/** Numbers up to ten that stand in words after a part of a document, by these words: `Part Two`, `المرفق الثاني`. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  lists.flatMap((list) => list.split(' ').map((word, index) => [word, index + 1] as const)),
);
