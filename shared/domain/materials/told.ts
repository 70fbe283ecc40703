import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import { CATEGORIES, CATEGORY_ORDER, type Category } from '../archive/categories'
import { catalogueOf } from './catalogue-of'
import type { Contents, FiledPaper } from './contents'
import { findingsOf, type JudgedFinding } from './health'
import type { Holder } from './on-record'

reg('G36', 'N29-leak', 'N15-secret')

/** Classes whose papers are never named to the person: reviews and punishments. */
export const UNNAMED: readonly Category[] = ['5', '8']

/** Where the check of a file stands, as its person is told. */
export const CHECK_ANSWERS = {
  'name-needed': '档案里缺什么只告诉本人，完成实名核验后马上显示。',
  'not-found': '这里的机构都没有您的档案记录，没有可以体检的材料。',
  unsure: '系统里可能有您的档案记录，要由工作人员核对后才能答复。',
  away: '您的档案不在机构的库房里，回来以后再体检。',
  unlisted: '机构还没有把您的档案逐份登记，登记以后这里会告诉您缺什么。不影响您现在办事。',
  checking: '机构登记了您的材料，正在逐项核对，核对完这里会告诉您。',
  clear: '现在没有发现缺少或互相矛盾的材料。',
  found: '下面几处已由工作人员核实。早些补上，以后要用档案时不耽误。',
} as const

export type CheckAnswer = keyof typeof CHECK_ANSWERS

/** What may be told of a file: how many papers each class has, and the points that staff confirmed. */
export interface ToldFile {
  counts: { category: Category; title: string; papers: number }[]
  points: JudgedFinding[]
  /** Points that staff have not looked at yet. */
  waiting: number
}

/**
 * What the person may be told of their file on a day: never what papers of reviews and punishments are called, nor loose ones,
 * which may be such. A name is taken out before the rules write their sentences, so no sentence can hold one.
 */
export function tellFile(holder: Holder, contents: Contents, table: CatalogueTable, today: Day): ToldFile {
  const classes = catalogueOf(contents, table)
  const unnamed = new Set(
    classes
      .filter(({ category }) => UNNAMED.includes(category))
      .flatMap(({ lines }) => lines.map(({ filed }) => filed.id)),
  )
  const judged = findingsOf(holder, contents, today)
  const told = findingsOf(holder, withoutNames(contents, unnamed), today)
  return {
    counts: CATEGORY_ORDER.map((category) => ({
      ...{ category, title: CATEGORIES[category].title },
      papers: (classes.find((one) => one.category === category)?.lines ?? []).filter(
        ({ kind }) => kind === 'paper',
      ).length,
    })),
    points: judged.flatMap((finding, at) =>
      finding.settled?.holds ? [{ ...finding, says: saysOf(finding, told[at]) }] : [],
    ),
    // A file nobody has listed yet lacks everything only because nobody has looked.
    waiting: contents.papers.length === 0 ? 0 : judged.filter(({ settled }) => settled === null).length,
  }
}

const UNSAID = '档案里有一处需要核实，请向机构询问'

/** The same finding as the rule writes it without names; should the rules ever disagree, nothing of it is told. */
const saysOf = (finding: JudgedFinding, told: JudgedFinding | undefined): string =>
  told?.rule === finding.rule && told.papers.join() === finding.papers.join() ? told.says : UNSAID

/** Papers that are not named keep apart by a figure: equal names stay equal, different ones different. */
function withoutNames(contents: Contents, unnamed: ReadonlySet<string>): Contents {
  const titles = [...contents.papers, ...contents.tray].map(({ paper }) => paper.title)
  const sets = contents.papers.map(({ paper }) => paper.set?.name)
  const figure = (title: string): number => titles.indexOf(title) + 1
  const papers = contents.papers.map((filed): FiledPaper => {
    if (!unnamed.has(filed.id)) return filed
    const { set, ...paper } = filed.paper
    const title = `不列名称的材料（${figure(paper.title)}）`
    const unsaid = set && { ...set, name: `不列名称的一套（${sets.indexOf(set.name) + 1}）` }
    return { ...filed, earlier: [], paper: { ...paper, title, ...(unsaid ? { set: unsaid } : {}) } }
  })
  const tray = contents.tray.map((loose) => ({
    ...loose,
    paper: { ...loose.paper, title: `待归类材料（${figure(loose.paper.title)}）` },
  }))
  return { ...contents, papers, tray }
}

/** How the check answers by what may be told. */
export function answerOf({ counts, points, waiting }: ToldFile): CheckAnswer {
  if (points.length > 0) return 'found'
  if (counts.every(({ papers }) => papers === 0)) return 'unlisted'
  return waiting > 0 ? 'checking' : 'clear'
}
