/** A list of values a column may have, with what people also write for each; a value without its own spelling stands for itself. */
export type CodeList = Readonly<Record<string, readonly string[]>>

const list = (names: string): CodeList => Object.fromEntries(names.split(' ').map((name) => [name, []]))

export const KEEPING: CodeList = {
  个人: ['个人存档', '个人委托'],
  集体: ['集体存档', '单位', '单位存档', '集体委托'],
}

export const SEX: CodeList = { 男: ['男性', '1'], 女: ['女性', '2'] }

const NATIONS =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 ' +
  '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'

/** GB/T 3304, and what registers write of people it has no name for. */
export const NATION: CodeList = {
  ...Object.fromEntries(NATIONS.split(' ').map((name) => [`${name}族`, [name]])),
  其他: ['其它'],
  外国血统中国籍人士: ['外国血统'],
}

/** GB/T 4762. */
export const POLITICAL: CodeList = {
  中共党员: ['党员', '中国共产党党员', '共产党员'],
  中共预备党员: ['预备党员', '中国共产党预备党员'],
  共青团员: ['团员', '中国共产主义青年团团员'],
  ...list('民革党员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员'),
  无党派人士: ['无党派民主人士', '无党派'],
  群众: ['普通群众', '无'],
}

/** GB/T 2261.2. */
export const MARRIAGE: CodeList = {
  未婚: [],
  已婚: ['初婚', '再婚', '复婚'],
  丧偶: [],
  离婚: ['离异'],
  未说明: ['未说明的婚姻状况'],
}

/** GB/T 4658, by the words of ledgers. */
export const EDUCATION: CodeList = {
  博士研究生: ['博士', '博士生'],
  硕士研究生: ['硕士', '硕士生'],
  研究生: ['研究生班'],
  大学本科: ['本科', '大学', '全日制本科'],
  大学专科: ['大专', '专科', '高职'],
  中等专科: ['中专', '中等专业学校'],
  职业高中: ['职高', '中职'],
  技工学校: ['技校', '技工'],
  普通高中: ['高中'],
  初中: ['初级中学'],
  小学: [],
  其他: ['其它', '文盲或半文盲', '无'],
}

const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** The value of a list that a text means, or null. */
export function readCode(text: string, codes: CodeList): string | null {
  const asked = tidy(text)
  const found = Object.entries(codes).find(([code, others]) => code === asked || others.includes(asked))
  return found?.[0] ?? null
}
