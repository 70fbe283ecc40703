import { foldCustody } from '@shared/domain/archives/custody'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor } from '@shared/domain/facts/types'
import { type Contents, paperId } from '@shared/domain/materials/contents'
import { materialFlags, type Spoken } from '@shared/domain/materials/flags'
import { MATERIAL_TABLE, type MaterialCommand } from '@shared/domain/materials/material-table'
import type { LoosePaper, Paper, SecretStub, Told } from '@shared/domain/materials/paper'
import { dayOf } from '@shared/kernel/dates'
import { notPossible } from '../commands/act'
import { deskPlace } from '../desk/place'
import type { Amendment, LedgerRepository } from '../ledger-repository'
import type { ArchiveRecord } from '../record'
import { type MaterialDeed, materialOutcome } from './outcome'
import { refuseUnfit } from './paper-in'
import { openContents } from './sealed-contents'

/** What a decided case does to the papers of a file. */
export interface MaterialDeps {
  ledgers: Pick<LedgerRepository, 'findById' | 'amend'>
  sha256: Sha256
  newSalt: () => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
}

/** In whose name, for which case, when. `key` names the effect: the same one is carried out once. */
export interface MaterialEffect {
  by: FactActor
  /** Absent where no case brought it. */
  caseId?: string
  /** ISO instant. */
  at: string
  key: string
  /** The day the paper itself was handed in, where that was before it was filed. */
  cameOn?: string
  /** Of a command: what its key was given with. */
  bodyHash?: string
}

const TRIES = 5

/**
 * Files a paper that a decided case brought: identified and checked there. Carried out already, it changes nothing. Answers the
 * id of the paper. Throws `material.kind-unknown` and `request.invalid` for a paper no catalogue takes, `archive.not-possible`
 * while the bag is not here. Two round trips.
 */
export const filePaper = (
  deps: MaterialDeps,
  archiveId: string,
  paper: Paper,
  effect: MaterialEffect,
): Promise<string> => {
  refuseUnfit(paper, dayOf(effect.at))
  const data = effect.cameOn ? { cameOn: effect.cameOn } : {}
  const deed = { kind: 'file-paper', data, plain: paper } as const
  return recordedPaper(deps, archiveId, { command: 'file', deed: () => deed }, effect)
}

/** The same for a paper that can only lie on the tray (G39). */
export const trayPaper = (
  deps: MaterialDeps,
  archiveId: string,
  paper: LoosePaper,
  effect: MaterialEffect,
): Promise<string> => {
  const deed = { kind: 'tray-paper', data: {}, plain: paper } as const
  return recordedPaper(deps, archiveId, { command: 'tray', deed: () => deed }, effect)
}

/** The same for a secret paper: its class and pages, nothing else (N15). */
export const stubPaper = (
  deps: MaterialDeps,
  archiveId: string,
  stub: SecretStub,
  effect: MaterialEffect,
): Promise<string> => {
  const deed = { kind: 'stub-paper', data: {}, plain: stub } as const
  return recordedPaper(deps, archiveId, { command: 'stub', deed: () => deed }, effect)
}

/**
 * Notes pages of a paper that a second person has compared with it: ids and hashes, nothing that is anybody's. Carried out
 * already, it changes nothing; wherever the bag is by now. Two round trips.
 */
export const noteScan = (
  deps: MaterialDeps,
  archiveId: string,
  data: Fact['data'],
  effect: MaterialEffect,
): Promise<string> => {
  const deed = { kind: 'accept-scan', data, plain: {} } as const
  return recordedPaper(deps, archiveId, { command: null, deed: () => deed }, effect)
}

/**
 * Notes what the person says of themselves, wherever the bag is; `read` is their file as it was just read. One round trip where
 * nothing came between.
 */
export const sayClaims = (
  deps: MaterialDeps,
  read: ArchiveRecord,
  told: Told,
  effect: MaterialEffect,
): Promise<number> => {
  const deed = { kind: 'say-claims', data: {}, plain: told } as const
  return recordDeed(deps, read._id, { command: null, read, deed: () => deed }, effect)
}

const recordedPaper = async (...asked: Parameters<typeof recordDeed>): Promise<string> =>
  paperId(await recordDeed(...asked))

/** What an effect enters in a file; `command` is null for what may be entered wherever the bag is. */
export interface Entry {
  command: MaterialCommand | null
  spoken?: Spoken
  /** The file where it was just read: it is read again only when something came between. */
  read?: ArchiveRecord
  deed: (contents: () => Contents) => MaterialDeed
}

/**
 * Enters a deed where the table of papers allows it, once for its key. Answers the place of its fact. Throws
 * `archive.not-possible`.
 */
export async function recordDeed(
  deps: MaterialDeps,
  archiveId: string,
  { command, spoken, read, deed }: Entry,
  effect: MaterialEffect,
): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = (tries === 0 && read) || (await deps.ledgers.findById(archiveId))
    if (!stored) throw new Error(`archive ${archiveId} does not exist`)
    const done = stored.facts.find(({ key }) => key === effect.key)
    if (done) return done.seq
    const contents = (): Contents => openContents(deps, stored)
    const custody = foldCustody(stored.facts).state
    if (command && !MATERIAL_TABLE[command].when(materialFlags(contents(), custody, effect.by.id, spoken)))
      throw notPossible()
    const { fact, ...change } = written(deps, stored, deed(contents), effect)
    if (await deps.ledgers.amend(archiveId, stored.version, { facts: [fact], ...change })) return fact.seq
  }
  throw new Error(`archive ${archiveId} did not stand still`)
}

function written(
  deps: MaterialDeps,
  stored: ArchiveRecord,
  deed: MaterialDeed,
  { by, caseId, at, key, bodyHash }: MaterialEffect,
): { fact: Fact } & Omit<Amendment, 'facts'> {
  const { facts: made, set } = materialOutcome(deps, stored, {
    ...deed,
    data: { ...deed.data, ...(caseId ? { caseId } : {}) },
  })
  const [body] = made
  if (!body) throw new Error('a deed has a fact')
  const fact = linkFact(
    stored.facts,
    { ...body, at, by, key, ...(bodyHash ? { bodyHash } : {}) },
    deps.sha256,
  )
  const facts = [...stored.facts, fact]
  const changed = set?.(facts) ?? {}
  const place = deskPlace({ ...stored, ...changed, facts }, at)
  return { fact, set: { ...changed, ...place }, unset: place.desk ? [] : ['desk', 'deskKey'] }
}
