import type { SearchDeps } from './features/search-asks'
import type { DeskDeps, LetterDeps, PaperDeps } from './features/transfers'
import type { DocumentRenderer } from './platform/ports/document-renderer'

interface TransferHouse extends Pick<PaperDeps, 'cases'> {
  transferDesk: DeskDeps
  certificates: Pick<PaperDeps, 'demonstration'>
  env: { http: Pick<PaperDeps, 'publicUrl'> }
}

/** The desks of files that come and go, their papers, and what units outside answer, in a process that prints. */
export const transferRoomsOf = (
  { cases, transferDesk, certificates, env }: TransferHouse,
  renderer: DocumentRenderer,
): { transferDesk: DeskDeps; transferPapers: PaperDeps; letters: LetterDeps; searchAsks: SearchDeps } => ({
  transferDesk,
  letters: { cases },
  searchAsks: {
    ...{ cases, renderer, publicUrl: env.http.publicUrl },
    demonstration: certificates.demonstration,
  },
  transferPapers: {
    ...{ cases, renderer, publicUrl: env.http.publicUrl },
    demonstration: certificates.demonstration,
  },
})
