const PROVISIONS = '《流动人员人事档案管理服务规定》'
const DIGITS = [...'零一二三四五六七八九']

/** A number from 1 to 99 as articles are counted: 二十九. */
function count(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return head + (ones === 0 ? '' : DIGITS[ones])
}

/**
 * A row of the regulation map as a person reads it: 'N29-refuse' is 《流动人员人事档案管理服务规定》第二十九条. Rows of other
 * sources, which are local or practice, give null.
 */
export function citeRow(row: string): string | null {
  const article = /^N(\d{1,2})(?:-|$)/.exec(row)?.[1]
  return article ? `${PROVISIONS}第${count(Number(article))}条` : null
}
