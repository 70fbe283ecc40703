/** Old names, short names and usual slips, each as the catalogue has it. Longer ones first: they are put in from the top. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/加入中国共产党/g, '入党'],
  [/加入中国共产主义青年团|加入共青团/g, '入团'],
  [/全国普通高等学校|普通高等学校|高等学校|高等院校|普通高校/g, '高校'],
  [/普通高级中学|高级中学|普通高中/g, '高中'],
  [/初级中学/g, '初中'],
  [/中等专业学校|中等职业学校/g, '中专'],
  [/技工学校|技工院校/g, '技校'],
  [/职业高中/g, '职高'],
  [/中国共产主义青年团|共青团(?!员)/g, ''],
  [/中国共产党|中共/g, ''],
  [/共青团员/g, '团员'],
  [/自愿书|自原书|志原书/g, '志愿书'],
  [/登计|登纪/g, '登记'],
  [/履厉|履力/g, '履历'],
  [/撤消/g, '撤销'],
  [/交代/g, '交待'],
  [/免于/g, '免予'],
  [/成份/g, ''],
  [/成绩表/g, '成绩单'],
  [/政治审查/g, '政审'],
  [/出生时间|出生年月|生日/g, '出生日期'],
  [/一九|二[〇○零]/g, ''],
]

const NOISE =
  /复印件|复印|影印件|扫描件|打印件|原件|手写|补办|盖章|[一二三蓝白红]联|\d+份|同志|关于|给予|的|有关|本科毕业(?=证)|某某|[\p{Script=Han}]某/gu
const YEARS =
  /(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})(?:[-—–~.至]+)?(?:年(?!度))?(?:\d{1,2}月)?(?:\d{1,2}日)?[届级]?/g
const BRACKETED = /\([^()]*\)/g
const REST = /[^\p{Script=Han}a-z]/gu

function tidy(text: string): string {
  const said = text
    .replace(YEARS, '')
    .replace(/年(?=年度)/g, '')
    .replace(NOISE, '')
  return SAME.reduce((title, [old, now]) => title.replace(old, now), said).replace(REST, '')
}

/**
 * How a title is compared: width, spaces, years, numbers, “复印件” and people's names make no difference; old and short names
 * are put as the catalogue has them. With what stands in brackets, and without, where that leaves something.
 */
export function normalForms(title: string): string[] {
  const text = title.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const forms = [tidy(text), tidy(text.replace(BRACKETED, ''))]
  return [...new Set(forms)].filter((form) => form !== '')
}
