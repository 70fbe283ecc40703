import { rm } from 'node:fs/promises'
import { createChainSource, type Finding, verifyChains } from '@server/features/seals'
import { createIndexes } from '@server/platform/mongo/collections'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { temporaryDirectory } from '@test/support/engine'
import { sealerOn, sha256, type TestSealer, verifierOf } from '@test/support/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALTERATIONS } from './alterations'
import type { Alteration } from './altering'
import { memorySource, type Stored, storedIn } from './memory-source'
import { writeOver } from './stored-writes'

const shows = reg('N29-alter')
const IN_MEMORY = 10_000
const IN_DATABASE_EACH = 4
const database = useDatabase({ unused: true })
const folder = temporaryDirectory('danganyiban-alterations-')
const exportFile = `${folder}/seals/seals-000000001.jsonl`
let worker: TestSealer
let stored: Stored
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Files, cases and a log that grow between seals; two processes look, so that the log has two chains. */
beforeAll(async () => {
  worker = await sealerOn(database.connection, folder)
  await createIndexes(database.connection)
  const other = await sealerOn(database.connection, folder)
  for (let day = 0; day < 5; day += 1) {
    await worker.addArchive(`a${day}`, 1 + (day % 3))
    if (day % 2 === 0) await worker.addCase(`k${day}`)
    for (let earlier = 0; earlier < day; earlier += 2) await worker.moveArchive(`a${earlier}`)
    await worker.look(`a${day}`)
    await other.look(`a${day}`, { requestId: `r-${day}` })
    await worker.seal()
  }
  await worker.exportSeals()
  stored = await storedIn(createChainSource(database.connection, worker.deps.exported))
})

/** Signatures that were looked at before are remembered: they are half of the time, and the same in all runs. */
function remembering(verify: ReturnType<typeof verifierOf>): typeof verify {
  const known = new Map<string, boolean>()
  return (kid, text, signature) => {
    const asked = `${kid}|${text}|${signature}`
    const answer = known.get(asked) ?? verify(kid, text, signature)
    known.set(asked, answer)
    return answer
  }
}

/** A repeatable row of numbers: mulberry32. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const isFound = (findings: readonly Finding[], { at, what }: Alteration): boolean =>
  findings.some(
    (finding) =>
      finding.collection === at.collection &&
      finding.id === at.id &&
      (at.facts === null || at.facts.includes(finding.fact)) &&
      what.includes(finding.what),
  )

describe(`alterations of stored data (${shows.join(' ')})`, () => {
  it('the data as they were written hold', async () => {
    const verdict = await verifyChains({
      source: memorySource(stored),
      ...{ sha256, verify: verifierOf(worker.deps.sealRing), keptSince: new Date(0) },
    })
    expect(verdict).toMatchObject({ findings: [], chains: 8, seals: 5, exported: 5, waiting: 0, entries: 10 })
    expect(verdict.facts).toBeGreaterThan(15)
  })

  it(`${IN_MEMORY} of every class are found, each where it is`, { timeout: 120_000 }, async () => {
    const verify = remembering(verifierOf(worker.deps.sealRing))
    const pick = numbers(20261129)
    const classes = Object.entries(ALTERATIONS)
    const missed: unknown[] = []
    for (let n = 0; n < IN_MEMORY; n += 1) {
      const [name, alter] = classes[n % classes.length] as (typeof classes)[number]
      const alteration = alter(stored, pick)
      const source = memorySource(alteration.stored)
      const { findings } = await verifyChains({ source, sha256, verify, keptSince: new Date(0) })
      if (!isFound(findings, alteration))
        missed.push({ n, name, at: alteration.at, what: alteration.what, findings })
    }
    expect(missed.slice(0, 3)).toEqual([])
  })
  it(`${IN_DATABASE_EACH} of every class, written into the real database, are found by the real walk`, {
    timeout: 120_000,
  }, async () => {
    const { connection } = database
    const source = createChainSource(connection, worker.deps.exported)
    const verify = remembering(verifierOf(worker.deps.sealRing))
    const walk = () => verifyChains({ source, sha256, verify, keptSince: new Date(0) })
    const pick = numbers(20261130)
    const missed: unknown[] = []
    for (const [name, alter] of Object.entries(ALTERATIONS)) {
      for (let n = 0; n < IN_DATABASE_EACH; n += 1) {
        const alteration = alter(stored, pick)
        const putBack = await writeOver(connection, exportFile, stored, alteration.stored)
        const { findings } = await walk()
        if (!isFound(findings, alteration))
          missed.push({ n, name, at: alteration.at, what: alteration.what, findings })
        await putBack()
      }
    }
    expect(missed.slice(0, 3)).toEqual([])
    expect((await walk()).findings).toEqual([])
  })
})
