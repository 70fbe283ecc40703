import type { Sheet, TextStyle } from './sheet'

const RED = '#B3261E'
const MARK = '#1B1F23'

export interface Seal {
  text: string
  /** Drawn across the seal, e.g. 演示, so that nobody takes it for one with legal effect. */
  mark?: string
}

/** A round seal of `radius` points: name along the upper arc, star in the middle, purpose below it. Drawn over the text. */
export function drawSeal(sheet: Sheet, seal: Seal, x: number, y: number, radius: number): void {
  const { doc } = sheet
  const { arc, foot } = splitSealText(seal.text)
  doc.save()
  doc.opacity(0.86)
  doc.lineWidth(radius * 0.045).strokeColor(RED)
  doc.circle(x, y, radius - radius * 0.0225).stroke()
  doc.polygon(...starPoints(x, y, radius * 0.33)).fill(RED)
  drawArc(sheet, arc, x, y, radius)
  drawFoot(sheet, foot, x, y, radius)
  doc.restore()
  if (seal.mark) drawMark(sheet, seal.mark, x, y, radius)
}

/** 示例市人才服务中心人事档案专用章 → the body's name on the arc, 人事档案专用章 under the star. */
export function splitSealText(text: string): { arc: string; foot: string } {
  const foot = /(?:人事档案|档案|证明)?专用章$/.exec(text)?.[0] ?? ''
  return { arc: text.slice(0, text.length - foot.length), foot }
}

function starPoints(x: number, y: number, radius: number): [number, number][] {
  return Array.from({ length: 10 }, (_, index): [number, number] => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5
    const reach = index % 2 === 0 ? radius : radius * 0.382
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
}

/** Characters stand upright on the ring, evenly, over at most 240°: closer together when the name is short. */
function drawArc(sheet: Sheet, text: string, x: number, y: number, radius: number): void {
  const characters = [...text]
  const step = Math.min(27, 240 / Math.max(characters.length - 1, 1))
  const style: TextStyle = { font: 'bold', size: Math.min(radius * 0.25, radius * step * 0.0125), color: RED }
  const inner = radius * 0.88 - style.size
  characters.forEach((character, index) => {
    sheet.doc.save()
    sheet.doc.rotate((index - (characters.length - 1) / 2) * step, { origin: [x, y] })
    sheet.shape(character, x - sheet.widthOf(character, style) / 2, y - inner - style.size * 0.1, style)
    sheet.doc.restore()
  })
}

function drawFoot(sheet: Sheet, text: string, x: number, y: number, radius: number): void {
  const style: TextStyle = { font: 'bold', size: radius * 0.165, color: RED }
  sheet.shape(text, x - sheet.widthOf(text, style) / 2, y + radius * 0.62, style)
}

/** A slanted paper band with the mark in ink: it breaks the star in another colour than the seal's, and hides no word. */
function drawMark(sheet: Sheet, mark: string, x: number, y: number, radius: number): void {
  const { doc } = sheet
  const style: TextStyle = { font: 'bold', size: radius * 0.29, color: MARK, spacing: radius * 0.2 }
  const textWidth = sheet.widthOf(mark, style)
  const width = radius * 1.18
  const height = radius * 0.38
  doc.save()
  doc.rotate(-18, { origin: [x, y] })
  doc.lineWidth(0.8)
  doc.rect(x - width / 2, y - height / 2, width, height).fillAndStroke('#FFFFFF', MARK)
  sheet.shape(mark, x - textWidth / 2, y + style.size * 0.37, style)
  doc.restore()
}
