import type { MaterialKind } from '../catalogue/types'
import type { Category } from '../categories'
import type { PaperDate } from '../paper-date'

/** What arranging has to know of a paper. */
export interface Arrangeable {
  id: string
  /** Code of its kind. */
  kind: string
  formedOn: PaperDate | null
  pages: number
  /**
   * For papers of a procedure (classes 5 and 8): the question it is about, and which review of it. A paper that tells neither
   * belongs to the one review of the file.
   */
  review?: { matter: string; round: number }
}

/** The place of a paper in its file. */
export interface Place {
  id: string
  category: Category
  /** From 1 within its class. */
  order: number
  /** 1-1, 4-1-1, 9-2-3: written at the top right of the first page. */
  classNumber: string
  /** Numbers of its first and last page within the class; null when its pages are not counted. */
  pages: { from: number; to: number } | null
}

export interface Arrangement {
  /** In the order of the file. */
  placed: Place[]
  /** Papers whose kind the table does not have: they belong on the tray of loose papers until somebody decides (G39). */
  loose: string[]
}

/** A paper with the kind it is. */
export interface Known {
  material: Arrangeable
  kind: MaterialKind
}
