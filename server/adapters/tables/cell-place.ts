/** A place in a sheet, both from 0. */
export interface CellPlace {
  row: number
  column: number
}

/** `B7` as a place; null for what is none. */
export function placeOf(reference: string): CellPlace | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (!letters) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

/** The letters of a column, from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

export const referenceOf = ({ row, column }: CellPlace): string => `${columnLetters(column)}${row + 1}`
