import type { ArchiveLossContext } from '@shared/domain/items/archive-loss-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = ArchiveLossContext

/**
 * 档案遗失损毁, typed by hand: staff of the centre report it, the machine notes it in the file, every search is recorded; only the
 * department above approves that it is rebuilt or supplemented, a second person of the centre confirms what came of it, and nothing is
 * made anew without approval or from nothing.
 */
export const archiveLossLaw: Law<Context> = {
  grid: `
    state            submit           note-loss  record-search  ask-approval  agree       disagree    record-source  conclude  confirm   send-back  refuse    settle  recheck
    none             clerk|archivist  -          -              -             -           -           -              -         -         -          -         -       -
    reporting        -                system     -              -             -           -           -              -         -         -          -         -       -
    searching        -                -          clerk          clerk         -           -           -              clerk     -         -          reviewer  -       -
    in-approval      -                -          -              -             supervisor  supervisor  -              -         -         -          -         -       -
    restoring        -                -          -              -             -           -           clerk          clerk     -         -          -         -       -
    in-confirmation  -                -          -              -             -           -           -              -         reviewer  reviewer   -         -       -
    settling         -                -          -              -             -           -           -              -         -         -          -         system  system
    recovered        -                -          -              -             -           -           -              -         -         -          -         -       -
    restored         -                -          -              -             -           -           -              -         -         -          -         -       -
    stopped          -                -          -              -             -           -           -              -         -         -          -         -       -
  `,
  labels: {
    none: '未提交',
    reporting: '正在上报',
    searching: '查找补救中',
    'in-approval': '等主管部门批准',
    restoring: '重建或补充中',
    'in-confirmation': '结果复核中',
    settling: '正在归档',
    recovered: '已找到或修复',
    restored: '已重建或补充',
    stopped: '处理终止',
  },
  finals: ['recovered', 'restored', 'stopped'],
  effects: { reporting: ['report-loss'], settling: ['settle-loss'] },
  corrections: {},
  ways: waysOf(),
  reasons: ['not-kept-here', 'record-differs'],
  answers: {
    'record-search': [
      {},
      { searchedWhere: '相邻架位', searchedOn: '2026-02-10', searchedResult: '没有找到' },
    ],
    'ask-approval': [
      {},
      { way: 'rebuild', plan: '请毕业学校提供学籍卡' },
      { way: 'invent', plan: '自己写一份' },
    ],
    agree: [{}, { verdictWords: '同意' }],
    disagree: [{}, { verdictWords: '请再向上一保管单位查找' }],
    'record-source': [{}, source('school'), source('person')],
    conclude: ['found', 'repaired', 'rebuilt', 'supplemented', 'stopped'].map(conclusion),
  },
  contexts: everyContext,
  outcome,
}

function waysOf(): Law['ways'] {
  const searching = [
    ['submit', 'reporting'],
    ['note-loss', 'searching'],
  ] as const
  const asked = [...searching, ['ask-approval', 'in-approval']] as const
  const restoring = [...asked, ['agree', 'restoring']] as const
  const found = [...searching, ['conclude', 'in-confirmation']] as const
  const settling = [...found, ['confirm', 'settling']] as const
  return {
    ...{ reporting: [['submit', 'reporting']], searching, 'in-approval': asked, restoring },
    ...{ 'in-confirmation': found, settling },
    recovered: [...settling, ['settle', 'recovered']],
    restored: [
      ...restoring,
      ['conclude', 'in-confirmation'],
      ['confirm', 'settling'],
      ['settle', 'restored'],
    ],
    stopped: [...searching, ['refuse', 'settling'], ['settle', 'stopped']],
  }
}

function source(sourceFrom: string) {
  return { sourceFrom, sourceUnit: '演示大学', sourceTitle: '学籍卡复印件', sourceOn: '2026-02-11' }
}

function conclusion(outcome: string) {
  return { outcome, outcomeWords: '依据批复和学校材料', pages: '2' }
}

function everyContext(): Context[] {
  const sound = { nameEqual: true, idEqual: true, openTransfer: false, duplicate: false }
  const file = { state: 'shelved' as const, ...sound, inquiry: 'none' as const, lost: true as const }
  const best: Context = {
    ...{ archive: file, decidedBefore: false, scope: 'whole', searches: 2 },
    ...{ asked: 'rebuild', approved: 'rebuild', sources: 1, outcome: 'rebuilt' },
  }
  return [
    best,
    { ...best, decidedBefore: true, outcome: 'found' },
    { ...best, searches: 0, asked: '', approved: '', outcome: '' },
    { ...best, approved: '', outcome: 'repaired' },
    { ...best, approved: 'supplement', asked: 'supplement', outcome: 'supplemented' },
    { ...best, sources: 0, outcome: 'stopped' },
    { ...best, archive: null, outcome: 'stopped' },
    { ...best, archive: { ...file, state: 'expected' } },
    { ...best, archive: { ...file, state: 'dispatched' }, decidedBefore: true },
    { ...best, archive: { ...file, state: 'lent' } },
    { ...best, archive: { ...file, nameEqual: false } },
    { ...best, archive: { ...file, state: 'received', duplicate: true } },
  ]
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  const { answers = {}, reason = '' } = input
  if (command === 'submit')
    return isKept(context) ? { to: 'reporting' } : { problem: 'case.archive-not-held' }
  if (command === 'note-loss')
    return input.result?.archiveId ? { to: 'searching' } : { problem: 'system.fault' }
  if (command === 'settle') return settled(input, context)
  if (command === 'refuse') return stopped(reason, context)
  if (command === 'confirm')
    return context.decidedBefore
      ? { problem: 'case.second-person-needed' }
      : (bound(context) ?? { to: 'settling' })
  if (command === 'send-back') return { to: context.approved ? 'restoring' : 'searching' }
  if (command === 'recheck') return { to: 'searching' }
  return isAnswered(command, answers) ? answered(command, answers, context) : { problem: 'request.invalid' }
}

function isAnswered(command: string, answers: Readonly<Record<string, string>>): boolean {
  if (command === 'ask-approval') return answers.way === 'rebuild'
  if (command === 'record-source') return answers.sourceFrom === 'school'
  if (command === 'conclude') return answers.outcome !== 'stopped'
  return Object.keys(answers).length > 0
}

function answered(command: string, answers: Readonly<Record<string, string>>, context: Context): Outcome {
  if (command === 'record-search') return { to: 'searching' }
  if (command === 'record-source') return { to: 'restoring' }
  if (command === 'disagree') return { to: 'searching' }
  const broken = bound(context)
  if (broken) return broken
  if (command === 'ask-approval') return { to: 'in-approval' }
  if (command === 'agree') return { to: 'restoring' }
  const needed = { rebuilt: 'rebuild', supplemented: 'supplement' }[answers.outcome ?? '']
  if (!needed) return { to: 'in-confirmation' }
  if (context.approved !== needed) return { problem: 'case.approval-missing' }
  return context.sources > 0 ? { to: 'in-confirmation' } : { problem: 'case.source-missing' }
}

function isKept({ archive }: Context): boolean {
  return archive !== null && archive.state !== 'expected' && archive.state !== 'dispatched'
}

function bound(context: Context): Outcome | null {
  const { archive, searches } = context
  if (!isKept(context)) return { problem: 'case.archive-not-held' }
  if (!archive?.nameEqual) return { problem: 'case.archive-of-other' }
  if (archive.duplicate) return { problem: 'case.archive-flagged' }
  return searches > 0 ? null : { problem: 'case.search-missing' }
}

/** What was stopped files nothing; everything else is filed first. */
function settled({ result }: CommandInput, { outcome: found }: Context): Outcome {
  if (found === 'stopped') return { to: 'stopped' }
  if (!found || !result?.paperId) return { problem: 'system.fault' }
  return { to: found === 'rebuilt' || found === 'supplemented' ? 'restored' : 'recovered' }
}

function stopped(reason: string, context: Context): Outcome {
  if (reason !== 'not-kept-here' && reason !== 'record-differs') return { problem: 'case.reason-needed' }
  if (context.decidedBefore) return { problem: 'case.second-person-needed' }
  const isSo = reason === 'not-kept-here' ? !isKept(context) : context.archive?.nameEqual === false
  return isSo ? { to: 'settling' } : { problem: 'case.reason-unfit' }
}
