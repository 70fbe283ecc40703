import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openLocalSeal } from '@server/adapters/e-seal/local-seal'
import { loadFonts } from '@server/adapters/pdf/fonts'
import { drawPages, renderLetter } from '@server/adapters/pdf/render-letter'
import { leaveRoom, sealRoomOf } from '@server/adapters/pdf/seal-room'
import { sealPdf } from '@server/adapters/pdf/sealed-renderer'
import { sampleLetter } from '@test/support/custody-letter'
import { atMost, type Figure } from './figure'
import { processorTime } from './processor-time'
import { alternate } from './rounds'
import { median, pairedRatios, saySpread } from './statistics'
import { drawBare, strokesOf } from './strokes'

/** Warmed up for as long as the compiler works on it: a worker issues for days. */
const PLAN = { rounds: 80, warmUp: 60 }

/**
 * `certificate`: processor time of one certificate in full, rendered, tagged and sealed, against bare pdfkit with the same
 * parsed fonts that repeats what is drawn on the page, and nothing else, and a bare RSA signature of the same bytes.
 */
export async function benchCertificate(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'danganyiban-bench-seal-'))
  try {
    const file = path.join(folder, 'seal.json')
    const seal = await openLocalSeal({ file, create: new Date() })
    const key = createPrivateKey((JSON.parse(await readFile(file, 'utf8')) as { key: string }).key)
    // A code as long as a real one has.
    const letter = sampleLetter({
      verifyUrl: `https://example.test/v/${randomBytes(170).toString('base64url')}`,
    })
    const fonts = loadFonts()
    const full = async () => {
      // As it comes to the rendering thread: nothing of another letter's work is found by its identity.
      const { bytes } = await renderLetter(structuredClone(letter), fonts)
      return sealPdf(leaveRoom(bytes, sealRoomOf(seal, letter)!), seal)
    }
    const bytes = await full()
    const strokes = await strokesOf(
      { title: letter.title, author: letter.issuer, on: letter.issuedOn },
      (sheet) => drawPages(sheet, letter),
      fonts,
    )
    const bare = async () => {
      return (await drawBare(strokes, fonts)).length + sign('sha256', bytes, key).length
    }
    const measured = await alternate(PLAN, {
      ours: () => processorTime(full),
      bare: () => processorTime(bare),
    })
    const ratios = pairedRatios(measured.ours, measured.bare)
    const [we, they] = [median(measured.ours), median(measured.bare)]
    const detail = `${we.toFixed(1)} ms against ${they.toFixed(1)} ms of processor time, ${saySpread(ratios)}`
    return [atMost('certificate', ratios.median, 1.4, { detail })]
  } finally {
    await rm(folder, { recursive: true })
  }
}
