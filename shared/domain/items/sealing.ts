import type { Json } from '@shared/kernel/canonical'
import { normaliseName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import type { Answers } from './answers'
import { keptHere } from './archive-conditions'
import type { TransferOutContext } from './transfer-out-context'
import type { CommandInput, Finding, GuardRefusal, QuestionGroup } from './types'

reg('N20-2', 'G37', 'G22')

/** The record of a sealing, as whoever packs the bag fills it in; who and when are the fact's own. */
export const sealAsks: readonly QuestionGroup[] = [
  {
    key: 'counted',
    title: '目录清单',
    why: '逐份清点后填写。系统里编过目录的，先填好目录的份数和页数；清点的结果不同，写明原因。',
    questions: [
      { field: 'listedPages', kind: 'number', label: '目录清单所列材料份数' },
      { field: 'sealedPages', kind: 'number', label: '材料总页数' },
      {
        ...{ field: 'countDiffers', kind: 'text', label: '份数或页数与系统目录不同的原因', optional: true },
        ...{ maxLength: 200, hint: '都相同的不用填。缺了材料的，先查找，不要寄出。' },
      },
    ],
  },
  {
    key: 'sealed',
    title: '密封',
    why: '登记的人就是包封的人。包封时两人在场，另一人监封，两人都在封口处签名。',
    questions: [
      {
        ...{ field: 'seal', kind: 'choice', label: '包封' },
        choices: [{ value: 'sealed', label: '已严密包封、加盖骑缝章，并填好转递通知单' }],
      },
      {
        field: 'sealedWith',
        kind: 'name',
        label: '监封人姓名',
        hint: '在场的另一位工作人员，不能是您自己。',
      },
    ],
  },
]

type Packed = Pick<TransferOutContext, 'archive' | 'decider'>

/** A bag is packed, and leaves, only while it is here with its transfer open, and nothing stands against it. */
export function guardReady({ archive }: Pick<Packed, 'archive'>): GuardRefusal | null {
  const isHere = archive !== null && keptHere.includes(archive.state) && archive.state !== 'lent'
  if (isHere && archive.inquiry === 'open') return { problem: 'case.inquiry-open', article: 'G37' }
  if (isHere && archive.lost) return { problem: 'case.archive-lost', article: 'G22' }
  const isReady = isHere && archive.openTransfer && !archive.duplicate
  return isReady ? null : { problem: 'transfer.not-ready', article: 'N20-2' }
}

/** Whether whoever is named as the second person there is the one who writes it down. */
export const isOneself = (witness: string | undefined, decider: string): boolean =>
  Boolean(witness) && normaliseName(witness ?? '') === normaliseName(decider)

/** What the catalogue says is in the bag: 0 where it says nothing. */
const cataloguedIn = ({ archive }: Pick<Packed, 'archive'>) => ({
  papers: archive?.listed ?? 0,
  pages: archive?.pages ?? 0,
})

/**
 * What is packed is held against the catalogue: where papers or pages differ, somebody has to say why (article 20, second item); and two
 * people are there, of whom the one who watches is not the one who packs.
 */
export function guardSeal({ answers = {} }: CommandInput, context: Packed): GuardRefusal | null {
  const { papers, pages } = cataloguedIn(context)
  const differs =
    (papers > 0 && Number(answers.listedPages) !== papers) ||
    (pages > 0 && Number(answers.sealedPages) !== pages)
  const isAlone = isOneself(answers.sealedWith, context.decider)
  return (
    guardReady(context) ??
    (isAlone ? { problem: 'transfer.sealed-alone', article: 'N20-2' } : null) ??
    (differs && !answers.countDiffers ? { problem: 'transfer.count-differs', article: 'N20-2' } : null)
  )
}

/** The counts of the catalogue, where the file has one: filled in beforehand, to be counted over. */
export function proposesSeal(context: Pick<Packed, 'archive'>): Answers {
  const { papers, pages } = cataloguedIn(context)
  return {
    ...(papers ? { listedPages: String(papers) } : {}),
    ...(pages ? { sealedPages: String(pages) } : {}),
  }
}

/** What stands openly in the fact of a sealing: its counts, and what the catalogue said then (0 where there was none). */
export function keepsSeal(context: Pick<Packed, 'archive'>, answers: Answers): Record<string, Json> {
  const { papers, pages } = cataloguedIn(context)
  return {
    ...{ sealedCount: Number(answers.listedPages), sealedPages: Number(answers.sealedPages) },
    ...{ catalogued: papers, cataloguedPages: pages },
  }
}

/** What was packed, for the person; nothing before the bag was sealed. */
export function saySeal(kept: Readonly<Record<string, Json>>): Finding[] {
  const { sealedCount, sealedPages, catalogued, cataloguedPages } = kept
  if (!sealedCount) return []
  // Sealed before pages were counted, or with a catalogue that knows none, only the papers are held against it.
  const isSame = sealedCount === catalogued && (!cataloguedPages || sealedPages === cataloguedPages)
  const agrees = isSame ? '，与系统目录一致' : catalogued ? '，与系统目录不同，已写明原因' : ''
  return [
    {
      text: `两人清点、密封：材料 ${Number(sealedCount)} 份，共 ${Number(sealedPages)} 页${agrees}。`,
      article: 'N20-2',
    },
  ]
}
