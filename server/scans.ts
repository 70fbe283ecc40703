import { readFileSync } from 'node:fs'
import { type Day, dayOf } from '@shared/kernel/dates'
import { createSignatureVerifier } from './adapters/e-materials/verify-signature'
import { createPageMarker } from './adapters/scans/marker'
import type { Base } from './base'
import { ARCHIVES, type ArchiveRecord, type MaterialDeps, noteScan, openFile } from './features/archives'
import {
  createScanFileRepository,
  createScanPageRepository,
  createScanRepository,
  createScanRoom,
  type PaperToScan,
  type ScanDeps,
} from './features/scans'
import { createGridStorage } from './platform/mongo/grid-storage'

interface Given extends Base, Pick<ScanDeps, 'jobs' | 'scanner' | 'sha256'> {
  ledger: Omit<MaterialDeps, 'open'>
}
/** The room of scans. Its pictures lie in the database, encrypted, so that a backup of it has them. */
export function openScans(given: Given) {
  const { connection, ledger, env, fields } = given
  const materials = { ...ledger, open: fields.open }
  const scans = createScanRepository(connection)
  const scanFiles = createScanFileRepository(connection, ARCHIVES)
  const scanPages = createScanPageRepository(connection, ARCHIVES)
  const room = createScanRoom({
    ...{ ...given, ...fields, suite: env.keys.suite },
    ...{
      scans,
      scanFiles,
      scanPages,
      marker: createPageMarker(),
      signatures: createSignatureVerifier(trustList(env.signatureTrust)),
      storage: createGridStorage(connection),
    },
    // The room reads a file as it is stored, and hands it back as it came.
    papersOf: (file) => papersToScan(materials, file as ArchiveRecord, dayOf(given.clock.now())),
    findPaper: (archiveId, paperId) => findPaper(materials, given, archiveId, paperId),
    noteAccepted: async (archiveId, { by, at, scanId, ...what }) => {
      const data = { scan: scanId, ...what, paper: what.paperId }
      await noteScan(materials, archiveId, data, { by: { ...by, kind: 'staff' }, at, key: `scan:${scanId}` })
    },
  })
  return { scans: room, scanRecords: { scans, scanFiles, scanPages } }
}

/** The certificates of the trust list. Throws where the file that is named cannot be read. */
const trustList = (file: string | undefined): string => (file ? readFileSync(file, 'utf8') : '')

/** The papers of a file that may be scanned, in their order. */
export const papersToScan = (
  materials: Pick<MaterialDeps, 'open'>,
  record: ArchiveRecord,
  today: Day,
): PaperToScan[] =>
  openFile(materials, record, today).catalogue.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      if (line.kind === 'stub') return []
      const { id, paper } = line.filed
      const { title, formedOn, pages } = paper
      return [{ id, classNumber: line.place.classNumber, title, formedOn, pages }]
    }),
  )

async function findPaper(
  materials: MaterialDeps,
  { clock }: Pick<Given, 'clock'>,
  archiveId: string,
  paperId: string,
): ReturnType<ScanDeps['findPaper']> {
  const record = await materials.ledgers.findById(archiveId)
  if (!record) return null
  const { papers, stubs } = openFile(materials, record, dayOf(clock.now())).contents
  const filed = papers.find(({ id }) => id === paperId)
  const secret = stubs.some(({ id }) => id === paperId)
  const electronic = filed?.paper.electronic === true
  const paper = filed || secret ? { pages: filed?.paper.pages ?? null, electronic, secret } : null
  return { file: record, paper }
}
