import { arrange } from '@shared/domain/archive/arrange/arrange'
import type { Arrangeable } from '@shared/domain/archive/arrange/types'
import { ALL_KINDS } from '@shared/domain/archive/catalogue/all-kinds'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { atMost, type Figure } from './figure'
import { alternate } from './rounds'
import { median, pairedRatios, saySpread } from './statistics'

const PLAN = { rounds: 60, warmUp: 30 }
const PAPERS = 300
const MANY = 10_000
const TABLE = tableOn('2026-11-29')

/**
 * `arrange`: the papers of one file put in order, against a plain sort of the same papers by date; and what a paper of 10,000
 * takes against one of 300, each by n log n.
 */
export async function benchArrange(): Promise<Figure[]> {
  const [few, many] = [file(PAPERS), file(MANY)]
  const { ours, bare } = await alternate(PLAN, {
    ours: () => timed(PAPERS, () => arrange(few, TABLE).placed.length),
    bare: () => timed(PAPERS, () => byDate(few).length),
  })
  const growth = await alternate(PLAN, {
    ours: () => timed(MANY, () => arrange(many, TABLE).placed.length),
    bare: () => timed(PAPERS, () => arrange(few, TABLE).placed.length),
  })
  const [ratio, grown] = [pairedRatios(ours, bare), pairedRatios(growth.ours, growth.bare)]
  const micro = (values: readonly number[], papers: number) =>
    `${(median(values) * papers * Math.log2(papers) * 1000).toFixed(0)} µs`
  return [
    atMost('arrange', ratio.median, 20, {
      detail: `${PAPERS} papers, ${micro(ours, PAPERS)} against ${micro(bare, PAPERS)}, ${saySpread(ratio)}`,
    }),
    atMost('arrange.growth', grown.median, 2, {
      detail: `${MANY} papers in ${micro(growth.ours, MANY)}, by n log n, ${saySpread(grown)}`,
    }),
  ]
}

/** Of every kind, over sixty years, no two neighbours of one date. */
const file = (papers: number): Arrangeable[] =>
  Array.from({ length: papers }, (_, at) => ({
    id: `m${at}`,
    kind: ALL_KINDS[(at * 7) % ALL_KINDS.length]?.code ?? '',
    formedOn: `${1960 + ((at * 37) % 60)}-${String(1 + ((at * 5) % 12)).padStart(2, '0')}-${String(1 + ((at * 11) % 28)).padStart(2, '0')}`,
    pages: 1 + (at % 9),
    review: { matter: `${at % 3}`, round: 1 + (at % 2) },
  }))

const byDate = (papers: readonly Arrangeable[]): Arrangeable[] =>
  papers.toSorted((a, b) => ((a.formedOn ?? '') < (b.formedOn ?? '') ? -1 : 1))

/** Milliseconds by n log n, over as many runs as take the clock to tell. */
async function timed(papers: number, run: () => number): Promise<number> {
  const runs = Math.max(1, Math.round(12_000 / papers))
  const began = performance.now()
  let placed = 0
  for (let n = 0; n < runs; n += 1) placed += run()
  if (placed !== runs * papers) throw new Error('papers were lost')
  return (performance.now() - began) / runs / (papers * Math.log2(papers))
}
