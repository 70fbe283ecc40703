import { linkFact } from '@shared/domain/facts/chain'
import { paperAllows } from '@shared/domain/forming-units/paper-table'
import type { FormingDeps } from './deps'
import { type Letter, lettersOf } from './letters'

const TRIES = 5

/** One paper's fact of a letter: who sent it, and when; the key makes it one, however often the effect runs. */
async function noteOn(deps: FormingDeps, paperId: string, unitId: string, letter: Letter): Promise<void> {
  const key = `letter:${unitId}:${letter.count}`
  for (let tries = 0; tries < TRIES; tries += 1) {
    const paper = await deps.papers.findById(paperId)
    if (!paper) throw new Error(`expected paper ${paperId} does not exist`)
    // What was settled since the letter was written has its end already; that it was named stands with the letter.
    if (paper.facts.some((fact) => fact.key === key) || !paperAllows(paper.state, 'chase')) return
    const { at, by } = letter.fact
    const body = { kind: 'chase', at, by, data: { unitId, letter: letter.count }, key }
    if (await deps.papers.append(paper, linkFact(paper.facts, body, deps.sha256), 'waiting')) return
  }
  throw new Error(`expected paper ${paperId} did not stand still`)
}

/** Carries out a letter: each paper it names carries its fact. May be repeated and broken off anywhere. */
export async function noteLetter(deps: FormingDeps, job: { ref: string; seq: number }): Promise<void> {
  const unit = await deps.units.findById(job.ref)
  const letter = unit && lettersOf('send-letter', unit).find(({ fact }) => fact.seq === job.seq)
  if (!letter) throw new Error(`unit ${job.ref} has no letter at ${job.seq}`)
  for (const paperId of letter.papers) await noteOn(deps, paperId, job.ref, letter)
}
