import { en } from './en.ts';
import type { Locale } from './locale.ts';

/** Arabic. */
export const ar: Locale = {
  // Authors write «…» themselves: a straight mark stands there only in Latin words.
  // Arabic texts name foreign people and papers by their Latin abbreviations.
  abbreviations: en.abbreviations,
  articles: [],
  // The double month names of UN documents: Levantine, then international.
  months: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيو',
    'تموز/يوليو',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
  transliteratedArticles: ['al', 'el'],
  attachedArticle: 'ال',
};

/** Words so common in Arabic briefs and in general that as a name they would be found everywhere. */
export const commonWords = `
  في من على إلى عن مع هذا هذه ذلك تلك هذان هؤلاء أولئك التي الذي الذين اللتان اللذان ما ماذا متى أين كيف
  كم هل لا لم لن ليس ليست لما لكن لكي كي إن أن إنه أنه إنها أنها إذا إذ لو لولا قد كان كانت كانوا يكون
  تكون أكون كل كلا بعض أي أية غير سوى بين تحت فوق أمام خلف وراء بعد قبل عند عندما منذ حتى حين حيث ثم أو
  أم بل هو هي هم هن نحن أنا أنت أنتم له لها لهم به بها فيه فيها منه منها عليه عليها إليه إليها عنه عنها
  كما مثل ضد حول خلال عبر دون ضمن نحو قرب جدا أيضا فقط ربما هنا هناك الآن اليوم أمس غدا عام سنة شهر يوم
  أسبوع ساعة أول ثاني ثالث آخر أخرى واحد اثنان ثلاثة مئة ألف كثير قليل كبير صغير جديد قديم قال قالت يقول
  تقول كتب ذكر أعلن رئيس وزير دولة حكومة مجلس حزب جيش حرب سلام اتفاق قرار بيان لقاء مسار خطة مبادئ قاعدة
  ميناء مدينة شعب بلاد بلد منطقة عالم شرق غرب شمال جنوب قوة قوات سياسة محادثات مفاوضات معارضة ائتلاف
  تحالف هيئة لجنة بعثة معهد وكالة وزارة شركة نفط غاز سلاح`;
