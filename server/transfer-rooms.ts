import type { Base } from './base'
import type { SearchDeps } from './features/search-asks'
import {
  createParcelRepository,
  type DeskDeps,
  type LetterDeps,
  type PaperDeps,
  type ParcelDeps,
} from './features/transfers'
import type { OutsideServices } from './outside-services'
import type { DocumentRenderer } from './platform/ports/document-renderer'

interface TransferHouse extends Pick<PaperDeps, 'cases'>, Pick<LetterDeps, 'uploads'> {
  transferDesk: DeskDeps
  certificates: Pick<PaperDeps, 'demonstration'>
  env: { http: Pick<PaperDeps, 'publicUrl'> }
}

/** The desks of files that come and go, their papers, and what units outside answer, in a process that prints. */
export const transferRoomsOf = (
  { cases, transferDesk, uploads, certificates, env }: TransferHouse,
  renderer: DocumentRenderer,
): { transferDesk: DeskDeps; transferPapers: PaperDeps; letters: LetterDeps; searchAsks: SearchDeps } => ({
  transferDesk,
  letters: { cases, uploads },
  searchAsks: {
    ...{ cases, renderer, publicUrl: env.http.publicUrl },
    demonstration: certificates.demonstration,
  },
  transferPapers: {
    ...{ cases, renderer, publicUrl: env.http.publicUrl },
    demonstration: certificates.demonstration,
  },
})

/** Packages under way, with whoever carries them. */
export const parcelsOf = (
  { connection, clock }: Pick<Base, 'connection' | 'clock'>,
  cases: ParcelDeps['cases'],
  { carrier }: Pick<OutsideServices, 'carrier'>,
): ParcelDeps => ({ parcels: createParcelRepository(connection), cases, carrier, clock })
