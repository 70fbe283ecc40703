import { reg } from '@shared/kernel/reg'
import { arrange } from '../archive/arrange/arrange'
import type { Place } from '../archive/arrange/types'
import type { CatalogueTable } from '../archive/catalogue/table'
import { CATEGORIES, CATEGORY_ORDER, type Category } from '../archive/categories'
import { type Contents, type FiledPaper, type FiledStub, materialsOf } from './contents'

reg('T-order', 'N13', 'N15-secret')

/** A line of the catalogue: a paper at its place, or the stub of a secret one, which stands last in its class. */
export type CatalogueLine =
  | { kind: 'paper'; place: Place; filed: FiledPaper }
  | { kind: 'stub'; classNumber: string; filed: FiledStub }

export interface CatalogueClass {
  category: Category
  title: string
  lines: CatalogueLine[]
  /** Pages of the papers in the bag. */
  pages: number
}

/** The catalogue of a file: every class of the table in its order, with its papers in theirs. */
export function catalogueOf(contents: Contents, table: CatalogueTable): CatalogueClass[] {
  const byId = new Map(contents.papers.map((filed) => [filed.id, filed]))
  const { placed } = arrange(materialsOf(contents), table)
  return CATEGORY_ORDER.map((category) => {
    const papers = placed
      .filter((place) => place.category === category)
      .flatMap((place): CatalogueLine[] => {
        const filed = byId.get(place.id)
        return filed ? [{ kind: 'paper', place, filed }] : []
      })
    const stubs = contents.stubs.filter(({ stub }) => stub.category === category)
    return {
      category,
      title: CATEGORIES[category].title,
      lines: [
        ...papers,
        ...stubs.map((filed, at): CatalogueLine => {
          return { kind: 'stub', classNumber: `${category}-${papers.length + at + 1}`, filed }
        }),
      ],
      pages: papers.reduce((sum, line) => sum + (line.kind === 'paper' ? line.filed.paper.pages : 0), 0),
    }
  })
}
