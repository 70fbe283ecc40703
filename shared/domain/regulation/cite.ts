import { PROVISIONS } from './provisions'

const TITLE = '《流动人员人事档案管理服务规定》'
const FILE_RULES = '《干部人事档案工作条例》'
const DIGITS = [...'零一二三四五六七八九']

/** A number from 1 to 99 as articles are counted: 二十九. */
function count(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return head + (ones === 0 ? '' : DIGITS[ones])
}

const citeProvision = (article: number): string => `${TITLE}第${count(article)}条`

/** What a rule stands on: its name, and its own words. */
export interface Article {
  cite: string
  text: string
}

/** An article of the Provisions with its words. Throws for one that is not in the table. */
export function provision(article: number): Article {
  const text = PROVISIONS[article]
  if (!text) throw new Error(`article ${article} has no text`)
  return { cite: citeProvision(article), text }
}

/** The article a row of the regulation map stands on, with its words; null for rows of other sources. */
export function articleOfRow(row: string): Article | null {
  const article = /^N(\d{1,2})(?:-|$)/.exec(row)?.[1]
  return article && PROVISIONS[Number(article)] ? provision(Number(article)) : null
}

/** Names of rows are plain Latin; whatever is said of a rule of our own is a sentence, and stays one. */
const isRowName = (article: string): boolean => /^[\x20-\x7e]*$/.test(article)

/** What a point stands on, as a person reads it: its article, or the sentence it is said in; null for a row without an article. */
export const citeWords = (article: string): string | null =>
  citeRow(article) ?? (isRowName(article) ? null : article)

/** The article a reason stands on, as a person reads it; never the name of a row. */
export const citeReason = ({ article, cite }: { article: string; cite?: string | undefined }): string =>
  cite ?? citeWords(article) ?? '本系统的办理规则，规定没有另写'

/**
 * A row of the regulation map as a person reads it: 'N29-refuse' is 《流动人员人事档案管理服务规定》第二十九条, 'G37'
 * 《干部人事档案工作条例》第三十七条. Rows of other sources, which are local or practice, give null.
 */
export function citeRow(row: string): string | null {
  const [, source, article = ''] = /^([NG])(\d{1,2})(?:-|$)/.exec(row) ?? []
  if (!source) return null
  return source === 'N' ? citeProvision(Number(article)) : `${FILE_RULES}第${count(Number(article))}条`
}
