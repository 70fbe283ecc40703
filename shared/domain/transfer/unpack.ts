import { reg } from '@shared/kernel/reg'

reg('N20-4', 'N13')

/** A line of the list that came with the bag. */
export interface ListedPaper {
  kind: string
  title: string
  pages: number
}

/** What the clerk found for a line: its pages, or that it is not there. */
export type FoundPages = number | null

export interface UnpackLine extends ListedPaper {
  how: 'agrees' | 'pages-differ' | 'absent'
  found: FoundPages
}

/** The bag beside its list. What does not agree is settled with the sender; the person is not sent anywhere for it. */
export interface Unpacked {
  lines: readonly UnpackLine[]
  /** Kinds of the papers that are in the bag, listed or not. */
  present: readonly string[]
  /** Kinds that are listed and not there. */
  absent: readonly string[]
  /** What the sender is asked to mend; empty when the bag is as its list says. */
  toSender: readonly string[]
}

const howOf = (pages: number, found: FoundPages): UnpackLine['how'] =>
  found === null ? 'absent' : found === pages ? 'agrees' : 'pages-differ'

function sayLine({ title, pages, found, how }: UnpackLine): string[] {
  if (how === 'agrees') return []
  return [
    how === 'absent'
      ? `目录清单列有《${title}》，袋中没有`
      : `《${title}》清单为 ${pages} 页，实有 ${found} 页`,
  ]
}

/**
 * The papers of a bag against the list that came with it, line by line; `list` null when none came. `more`: papers found beside
 * the list.
 */
export function unpack(
  list: readonly ListedPaper[] | null,
  found: readonly FoundPages[],
  more: readonly Omit<ListedPaper, 'pages'>[] = [],
): Unpacked {
  const lines = (list ?? []).map((paper, at) => {
    const pages = found[at] ?? null
    return { ...paper, found: pages, how: howOf(paper.pages, pages) }
  })
  const there = lines.filter(({ how }) => how !== 'absent')
  return {
    lines,
    present: [...there, ...more].map(({ kind }) => kind),
    absent: lines.filter(({ how }) => how === 'absent').map(({ kind }) => kind),
    toSender: [
      ...(list === null ? ['没有随附材料目录清单，请补送'] : []),
      ...lines.flatMap(sayLine),
      ...(list === null ? [] : more.map(({ title }) => `袋中有《${title}》，清单没有列`)),
    ],
  }
}
