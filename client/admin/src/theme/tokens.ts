/** The colours of docs “how it should look”: the one place of the staff view where a colour is written. */
export interface Palette {
  paper: string
  card: string
  ink: string
  ink2: string
  ink3: string
  blue: string
  blueHover: string
  onBlue: string
  seal: string
  amber: string
  green: string
  line: string
  fieldLine: string
  /** Ground of the row under the pointer or the keyboard. */
  hover: string
}

const light: Palette = {
  paper: '#F6F4EE',
  card: '#FFFFFF',
  ink: '#1B1F23',
  ink2: '#4A525A',
  ink3: '#646D76',
  blue: '#1D5FA8',
  blueHover: '#174E8B',
  onBlue: '#FFFFFF',
  seal: '#B3261E',
  amber: '#8A5A00',
  green: '#1B6E3C',
  line: '#DAD6CB',
  fieldLine: '#868E96',
  hover: '#FAF9F5',
}

const dark: Palette = {
  paper: '#14171A',
  card: '#1D2226',
  ink: '#F2F0EA',
  ink2: '#C3C8CC',
  ink3: '#9AA3AB',
  blue: '#7DB3F0',
  blueHover: '#94C1F4',
  onBlue: '#14171A',
  seal: '#F2938C',
  amber: '#F0BE62',
  green: '#7BCB98',
  line: '#343B41',
  fieldLine: '#7A838B',
  hover: '#22282D',
}

export const paletteFor = (isDark: boolean): Palette => (isDark ? dark : light)

/** A letter is paper and ink at any hour: the preview keeps the light colours. */
export const letterPalette: Palette = light

/** Pixels. Type 14/22, rows of 32; radius as everywhere. */
export const SIZE = { font: 14, lineHeight: 22, row: 32, radiusField: 10, radiusCard: 12, bar: 48 } as const

export const FONT =
  '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif'

export const LETTER_FONT = '"Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif'
