import { StringDecoder } from 'node:string_decoder'
import { AppError } from '@shared/kernel/app-error'
import { type CellPlace, placeOf, referenceOf } from './cell-place'

/** What the library that reads the cells does not tell of a sheet. */
export interface SheetMarks {
  formulas: { count: number; first: string } | null
  isFormula: (row: number, column: number) => boolean
  /** The columns of a row that merged areas reach into, the first and the last of each. */
  mergedIn: (row: number) => readonly (readonly [number, number])[]
}

const MOST_FORMULAS = 50_000
const MOST_MERGES = 5_000
/** More than the columns of any sheet. */
const ROW = 100_000
const TAG = /<(?:\w+:)?(row|c|f|mergeCell)(?=[\s/>])([^>]*)>/g
const REFERENCE = /\b(?:r|ref)\s*=\s*["']([^"']*)["']/

interface Area {
  from: CellPlace
  to: CellPlace
}

/**
 * Where a sheet has formulas and merged areas, from its XML as it comes; formulas stand before their cells are read, merged
 * areas after all cells. Throws `table.formulas` when there are more formulas than a table of plain data could have.
 */
export async function scanSheet(pieces: AsyncIterable<Buffer>): Promise<SheetMarks> {
  const scan = createScan()
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + decoder.write(piece)
    const cut = text.lastIndexOf('>') + 1
    scan.read(text.slice(0, cut))
    rest = text.slice(cut)
  }
  return scan.marks()
}

function createScan() {
  const formulas = new Set<number>()
  const areas: Area[] = []
  let first: CellPlace | null = null
  let at: CellPlace = { row: -1, column: -1 }

  const tag = (name: string, reference: string | undefined): void => {
    if (name === 'row') at = { row: reference ? Number(reference) - 1 : at.row + 1, column: -1 }
    else if (name === 'c') at = placeOf(reference ?? '') ?? { row: at.row, column: at.column + 1 }
    else if (name === 'f') {
      first ??= at
      formulas.add(at.row * ROW + at.column)
      if (formulas.size > MOST_FORMULAS) throw new AppError('table.formulas')
    } else {
      const [from, to] = (reference ?? '').split(':').map(placeOf)
      if (from && to) areas.push({ from, to })
      if (areas.length > MOST_MERGES) throw new AppError('table.merged')
    }
  }

  return {
    read: (text: string): void => {
      for (const [, name = '', attributes = ''] of text.matchAll(TAG))
        tag(name, REFERENCE.exec(attributes)?.[1])
    },
    marks: (): SheetMarks => ({
      formulas: first && { count: formulas.size, first: referenceOf(first) },
      isFormula: (row, column) => formulas.has(row * ROW + column),
      mergedIn: (row) =>
        areas
          .filter(({ from, to }) => from.row <= row && row <= to.row)
          .map(({ from, to }) => [from.column, to.column] as const),
    }),
  }
}
