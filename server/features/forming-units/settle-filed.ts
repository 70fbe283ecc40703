import { linkFact } from '@shared/domain/facts/chain'
import { paperAllows } from '@shared/domain/forming-units/paper-table'
import { type Awaited, settledBy } from '@shared/domain/forming-units/settled-by'
import { dayOf } from '@shared/kernel/dates'
import { readFiled } from '../archives'
import type { FormingDeps } from './deps'
import { latestKept } from './kept'
import type { About, JoinedPaper } from './record'

const TRIES = 5

const awaitedOf = (deps: FormingDeps, { _id, about, unit }: JoinedPaper): Awaited => ({
  ...latestKept<About>(deps, 'expectedPapers.about', _id, about),
  ...{ id: _id, unit: unit.name },
})

/**
 * Settles the line of the due list that a paper answers, once it is filed: received on the day it was handed in, by whoever filed
 * it. Nothing where no line is surely the one: that is for staff. May be repeated and broken off anywhere.
 */
export async function settleFiled(deps: FormingDeps, job: { ref: string; seq: number }): Promise<void> {
  const filed = await readFiled(deps, job.ref, job.seq)
  const key = `filed:${job.ref}:${job.seq}`
  for (let tries = 0; tries < TRIES; tries += 1) {
    const waiting = await deps.papers.ofArchive(job.ref)
    if (waiting.some(({ facts }) => facts.some((fact) => fact.key === key))) return
    const awaited = waiting.filter(({ state }) => paperAllows(state, 'receive'))
    const id = settledBy(
      { ...filed.paper, unit: filed.paper.from.name },
      awaited.map((one) => awaitedOf(deps, one)),
    )
    const paper = awaited.find(({ _id }) => _id === id)
    if (!paper) return
    const { at, by } = filed.fact
    const on = filed.cameOn ?? dayOf(at)
    const body = { kind: 'receive', at, by, data: { on, paper: filed.id }, key }
    if (await deps.papers.append(paper, linkFact(paper.facts, body, deps.sha256), 'received')) return
  }
  throw new Error(`the papers waited for in ${job.ref} did not stand still`)
}
