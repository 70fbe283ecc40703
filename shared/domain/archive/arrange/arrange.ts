import { groupBy } from '@shared/kernel/group-by'
import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../catalogue/table'
import { CATEGORY_ORDER, type Category } from '../categories'
import { rankByMatter, rankBySteps, rankReview } from './reviews'
import { partySteps, punishmentSteps } from './steps'
import type { Arrangeable, Arrangement, Known, Place } from './types'

reg('T-order', 'N13', 'G39-origin')

/**
 * Puts the papers of a file in order by the ordering table: class by class, in classes 1, 2, 3, 4, 7, 9 and 10 by time from the
 * oldest, in 5, 6 and 8 by procedure. A paper that tells a year alone stands before those of its months; one without a date
 * last. The order in which the papers are given makes no difference; ids must differ. Total: what has no kind comes back loose.
 */
export function arrange(materials: readonly Arrangeable[], table: CatalogueTable): Arrangement {
  const known: Known[] = []
  const loose: string[] = []
  for (const material of materials) {
    const kind = table.kinds.get(material.kind)
    if (kind) known.push({ material, kind })
    else loose.push(material.id)
  }
  const classes = groupBy(known, ({ kind }) => kind.category)
  const merged = table.readings['class-9'] === 'by-time'
  const placed = (merged ? NINE_MERGED : NINE_APART).flatMap(({ number, categories }) =>
    placeClass(
      number,
      inOrder(
        categories.flatMap((category) => classes.get(category) ?? []),
        table,
      ),
      table,
    ),
  )
  return { placed, loose: loose.toSorted() }
}

interface NumberedClass {
  /** What its class numbers begin with. */
  number: string
  categories: readonly Category[]
}

const NINE_APART: readonly NumberedClass[] = CATEGORY_ORDER.map((number) => ({
  number,
  categories: [number],
}))
const isNine = ({ number }: NumberedClass): boolean => number.startsWith('9-')
/** The other way of class 9: its four parts in one run by time. */
const NINE_MERGED: readonly NumberedClass[] = [
  ...NINE_APART.filter((one) => !isNine(one) && one.number !== '10'),
  { number: '9', categories: NINE_APART.filter(isNine).flatMap(({ categories }) => categories) },
  { number: '10', categories: ['10'] },
]

function inOrder(papers: readonly Known[], table: CatalogueTable): Known[] {
  const ranks = ranksOf(papers, table)
  return papers
    .map((paper) => ({ paper, key: `${ranks?.get(paper) ?? ''} ${timeKey(paper)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ paper }) => paper)
}

/** A blank sorts before a hyphen, so a year alone comes before its months. */
const timeKey = ({ material: { formedOn, kind, id } }: Known): string => `${formedOn ?? '9999'} ${kind} ${id}`

function ranksOf(papers: readonly Known[], { readings }: CatalogueTable): Map<Known, string> | null {
  const category = papers[0]?.kind.category
  if (category === '5') return rankByMatter(papers, rankReview(readings))
  if (category === '8') return rankByMatter(papers, rankBySteps(punishmentSteps(readings)))
  if (category !== '6') return null
  const rank = rankBySteps(partySteps(readings))()
  return new Map(papers.map((paper) => [paper, rank(paper)]))
}

function placeClass(number: string, papers: readonly Known[], table: CatalogueTable): Place[] {
  let last = 0
  return papers.map(({ material: { id, pages }, kind }, at) => {
    const from = table.readings.pages === 'per-class' ? last + 1 : 1
    const counted = Number.isSafeInteger(pages) && pages > 0 ? { from, to: from + pages - 1 } : null
    last = counted?.to ?? last
    return { id, category: kind.category, order: at + 1, classNumber: `${number}-${at + 1}`, pages: counted }
  })
}
