const english = `
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

const arabic = `
  في من على إلى عن مع هذا هذه ذلك تلك هذان هؤلاء أولئك التي الذي الذين اللتان اللذان ما ماذا متى أين كيف
  كم هل لا لم لن ليس ليست لما لكن لكي كي إن أن إنه أنه إنها أنها إذا إذ لو لولا قد كان كانت كانوا يكون
  تكون أكون كل كلا بعض أي أية غير سوى بين تحت فوق أمام خلف وراء بعد قبل عند عندما منذ حتى حين حيث ثم أو
  أم بل هو هي هم هن نحن أنا أنت أنتم له لها لهم به بها فيه فيها منه منها عليه عليها إليه إليها عنه عنها
  كما مثل ضد حول خلال عبر دون ضمن نحو قرب جدا أيضا فقط ربما هنا هناك الآن اليوم أمس غدا عام سنة شهر يوم
  أسبوع ساعة أول ثاني ثالث آخر أخرى واحد اثنان ثلاثة مئة ألف كثير قليل كبير صغير جديد قديم قال قالت يقول
  تقول كتب ذكر أعلن رئيس وزير دولة حكومة مجلس حزب جيش حرب سلام اتفاق قرار بيان لقاء مسار خطة مبادئ قاعدة
  ميناء مدينة شعب بلاد بلد منطقة عالم شرق غرب شمال جنوب قوة قوات سياسة محادثات مفاوضات معارضة ائتلاف
  تحالف هيئة لجنة بعثة معهد وكالة وزارة شركة نفط غاز سلاح`;

/** Words so common in briefs and in general that as a name they would be found everywhere. */
export const commonWords: readonly string[] = `${english} ${arabic}`.trim().split(/\s+/);
