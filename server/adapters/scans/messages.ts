import type { PageLimits, ReadPage } from '@server/platform/ports/page-reader'
import type { ProblemKey } from '@shared/kernel/problems'

/** What the reader asks its thread: to open a file, or for a page of the file it opened under that number. */
export type ReadRequest =
  | { kind: 'open'; file: number; type: string; bytes: Uint8Array; limits: PageLimits }
  | { kind: 'page'; file: number; page: number }

/** Why a file or a page of it cannot be used, as AppError takes it. */
export interface Refusal {
  kind: 'refused'
  problem: ProblemKey
  data: Record<string, string | number>
}

export type ReadAnswer = { id: number } & (
  | { kind: 'opened'; pages: number }
  | { kind: 'page'; page: ReadPage }
  | Refusal
  | { kind: 'failed'; message: string }
)

/** A file of pages that was opened. */
export interface Opened {
  pages: number
  page(number: number): Promise<ReadPage>
  close(): Promise<void>
}
