import { INK, PAGE, type Sheet, type TextStyle } from './sheet'

const STYLE: TextStyle = { size: 9, color: INK.faint }

/** Page numbers on every page, and `head` at the top of every page after the first. Returns the page count. */
export function drawPageMarks(sheet: Sheet, head: string): number {
  const { count } = sheet.doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(page)
    sheet.artifact(() => {
      centred(sheet, `第 ${page + 1} 页　共 ${count} 页`, PAGE.height - 44)
      if (page === 0) return
      centred(sheet, head, 56)
      sheet.rule(66)
    })
  }
  return count
}

function centred(sheet: Sheet, text: string, baseline: number): void {
  sheet.text(text, (PAGE.width - sheet.widthOf(text, STYLE)) / 2, baseline, STYLE)
}
