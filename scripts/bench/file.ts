import { loadFonts } from '@server/adapters/pdf/fonts'
import { drawSheet, renderSheet } from '@server/adapters/pdf/render-sheet'
import { presentMaterials } from '@server/features/archives/materials/present-materials'
import { catalogueSheet } from '@server/features/archives/materials/print'
import { openContents } from '@server/features/archives/materials/sealed-contents'
import type { ArchiveRecord } from '@server/features/archives/record'
import { papersToScan } from '@server/scans'
import { findingsOf } from '@shared/domain/materials/health'
import { atMost, type Figure } from './figure'
import { fileDeps, HOLDER, KEEPER, largeFile } from './large-file'
import { processorTime } from './processor-time'
import { alternate } from './rounds'
import { median, pairedRatios, saySpread } from './statistics'
import { drawBare, strokesOf } from './strokes'

const PLAN = { rounds: 30, warmUp: 10 }
/** A document of 40 sheets is drawn so many times. */
const DRAWN = { rounds: 10, warmUp: 4 }
const DAY = '2026-11-29'
const SIZES = { few: 300, many: 1_000 } as const

type Work = (record: ArchiveRecord) => unknown

const WORKS = {
  page: (record) => JSON.stringify(presentMaterials(fileDeps, KEEPER, record, DAY)),
  check: (record) => findingsOf(HOLDER, openContents(fileDeps, record), DAY),
  scans: (record) => JSON.stringify(papersToScan(fileDeps, record, DAY)),
} satisfies Record<string, Work>

/**
 * `file`: a file of 1,000 papers. What its page takes against opening, hashing and writing the same texts and nothing else; what a
 * paper of it takes against one of a file of 300, for the page, the health check and the list for scanning; and its catalogue as a
 * PDF against bare pdfkit that repeats the same strokes.
 */
export async function benchFile(): Promise<Figure[]> {
  const [few, many] = [largeFile(SIZES.few), largeFile(SIZES.many)]
  const growths: Figure[] = []
  for (const [name, work] of Object.entries(WORKS)) growths.push(await growth(name, work, { few, many }))
  return [await page(many), ...growths, await catalogue(many)]
}

/** By the paper: a file thrice as long may take thrice as long. */
async function growth(
  name: string,
  work: Work,
  { few, many }: Record<keyof typeof SIZES, ArchiveRecord>,
): Promise<Figure> {
  const { ours, bare } = await alternate(PLAN, {
    ours: () => timed(() => work(many), SIZES.many),
    bare: () => timed(() => work(few), SIZES.few),
  })
  const ratio = pairedRatios(ours, bare)
  const detail = `${SIZES.many} papers in ${(median(ours) * SIZES.many).toFixed(1)} ms, by the paper, ${saySpread(ratio)}`
  return atMost(`file.${name}.growth`, ratio.median, 1.6, { detail })
}

async function page(record: ArchiveRecord): Promise<Figure> {
  const answer = JSON.parse(WORKS.page(record)) as unknown
  const { ours, bare } = await alternate(PLAN, {
    ours: () => timed(() => WORKS.page(record), 1),
    bare: () =>
      timed(() => {
        const entries = JSON.parse(fileDeps.open('archives.contents', record._id, record.contents ?? ''))
        for (const entry of entries as unknown[]) fileDeps.sha256(JSON.stringify(entry))
        return JSON.stringify(answer)
      }, 1),
  })
  const ratio = pairedRatios(ours, bare)
  const times = `${median(ours).toFixed(1)} ms against ${median(bare).toFixed(1)} ms of processor time`
  return atMost('file.page', ratio.median, 8, { detail: `${times}, ${saySpread(ratio)}` })
}

async function catalogue(record: ArchiveRecord): Promise<Figure> {
  const fonts = loadFonts()
  const sheet = catalogueSheet(
    { ...fileDeps, centres: { byId: () => ({ name: '演示档案中心' }) } },
    record,
    DAY,
  )
  const strokes = await strokesOf(
    { title: sheet.title, author: sheet.author, on: DAY },
    (page) => drawSheet(page, sheet),
    fonts,
  )
  const measured = await alternate(DRAWN, {
    ours: () => processorTime(() => renderSheet(sheet, fonts)),
    bare: () => processorTime(() => drawBare(strokes, fonts)),
  })
  const ratio = pairedRatios(measured.ours, measured.bare)
  const times = `${median(measured.ours).toFixed(0)} ms against ${median(measured.bare).toFixed(0)} ms of processor time`
  return atMost('file.catalogue', ratio.median, 2.2, { detail: `${times}, ${saySpread(ratio)}` })
}

/** Milliseconds of processor time for each of so many. */
const timed = async (run: () => unknown, each: number): Promise<number> => (await processorTime(run)) / each
