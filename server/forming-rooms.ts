import {
  createFormingRoom,
  createPaperRepository,
  createUnitRepository,
  type FormingDeps,
  type FormingRoom,
  type HandInDeps,
} from './features/forming-units'
import type { Database } from './platform/mongo/connect'
import type { DocumentRenderer } from './platform/ports/document-renderer'

type Own = 'units' | 'papers' | 'seal' | 'open'
type Given = Omit<FormingDeps, Own | 'ledgers' | 'newSalt' | 'sha256' | 'digest'> & {
  connection: Database['connection']
  fields: Pick<FormingDeps, 'seal' | 'open'>
}

/** What the register of forming units stands on, for the processes that answer and for the worker. */
export const formingOf = (
  { connection, fields, ...base }: Given,
  ledger: Pick<FormingDeps, 'ledgers' | 'newSalt' | 'sha256' | 'digest'>,
): FormingDeps => ({
  ...{ ...base, ...ledger, seal: fields.seal, open: fields.open },
  units: createUnitRepository(connection),
  papers: createPaperRepository(connection),
})

/** The room itself, in a process that prints. */
export const formingRoomOf = (
  house: { formingUnits: FormingDeps; certificates: { demonstration: boolean; publicUrl: string } } & Pick<
    HandInDeps,
    'cases' | 'uploads'
  >,
  renderer: DocumentRenderer,
): FormingRoom => {
  const { formingUnits, cases, uploads } = house
  const { demonstration, publicUrl } = house.certificates
  return createFormingRoom({ ...formingUnits, cases, uploads, renderer, demonstration, publicUrl })
}
