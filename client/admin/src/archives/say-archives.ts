/** The tones of the file card as the tags of the staff view know them. */
export const TAG_TONES = { safe: 'done', moving: 'now', waiting: 'waiting' } as const

/** What is true of the rows on the screen, in a sentence. */
export const sayFound = (q: string, count: number, hasMore: boolean): string => {
  if (q === '') return ''
  if (count === 0) return '没有找到档案。'
  return hasMore ? `已列出 ${count} 份，下面还有，可以多输入几个字。` : `找到 ${count} 份档案。`
}
