import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { sayPaperDate } from '../archive/paper-date'
import { KEY_FACT_LABELS, type Paper, type RecordedFact } from '../materials/paper'
import { provision } from '../regulation/cite'
import type { Answers } from './answers'
import { archiveKept, noInquiry } from './archive-conditions'
import { factCorrectionConditions, factCorrectionReasons } from './fact-correction-conditions'
import type { FactCorrectionContext, FactCorrectionState } from './fact-correction-context'
import { APPROVAL_KINDS, type ApprovalKind, factCorrectionForm } from './fact-correction-form'
import { factCorrectionCommands, factCorrectionStates } from './fact-correction-table'
import { guardBound, guardIdentity, guardReason, guardSecond } from './guards'
import type { CaseKnowledge } from './knowledge'
import { ITEM_TITLES } from './titles'
import type { CommandInput, Finding, GuardRefusal, ServiceItem } from './types'

/** 更正记载事项 (Provisions, article 29): a recorded date is corrected by an approving document and two people, never otherwise. */
export const factCorrection: ServiceItem<FactCorrectionState, FactCorrectionContext> = {
  code: 'fact-correction',
  ...ITEM_TITLES['fact-correction'],
  rows: reg('N29-alter', 'N13', 'G36', 'G37', 'N29-refuse'),
  article: provision(29),
  states: factCorrectionStates,
  commands: factCorrectionCommands,
  // What was corrected is set right by another correction: every value that ever stood is kept.
  corrections: { refused: { to: 'in-review' } },
  groups: factCorrectionForm,
  conditions: factCorrectionConditions,
  reasons: factCorrectionReasons,
  clock: { workingDays: 10, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '档案记载的出生日期、参加工作时间、入党时间有误，并且有批准更正文件的本人。',
    bring: [
      {
        what: '批准更正的文件原件',
        why: '档案的记载不得擅自更改，更正要以批准文件为依据，并和文件一起归档。',
        instead: ['文件已经在档案里的，不用再交'],
        basis: provision(29).cite,
      },
    ],
    result: '档案的记载按批准文件更正，原来的记载和更正的依据都保留。',
  },
  single: true,
  finds: recordedNow,
  paper: documentOf,
  knows,
  route: (command) => factCorrectionCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

function knows({ form, archive, identityLevel, decidedBefore, byCentre, onRecord }: CaseKnowledge) {
  const what = (form.what ?? 'birth') as RecordedFact
  return {
    ...{ archive, identityLevel, decidedBefore, byCentre, what },
    value: form.value ?? '',
    recorded: onRecord[what] ?? null,
  }
}

/** What stands on record now, so that nobody decides on the applicant's word alone. */
function recordedNow({ what, recorded }: FactCorrectionContext): Finding[] {
  const label = KEY_FACT_LABELS[what]
  return recorded
    ? [
        {
          text: `现在记载的${label}：${sayPaperDate(recorded)}。`,
          remedy: '请对照批准文件核对更正前后的日期。',
        },
      ]
    : [
        {
          text: `还没有登记过${label}。`,
          remedy: '同意的，按批准文件登记；以后发现有误，再按更正办理。',
        },
      ]
}

/** The approving document as it will stand in the file, where it came with the case. */
function documentOf(form: Answers, given: Answers, _table: unknown, on: Day): Paper {
  const kind = (given.approval ?? '') as ApprovalKind
  const { title = APPROVAL_KINDS[kind], maker = '', formedOn = on, pages = '1' } = given
  return {
    ...{ title, kind, formedOn, pages: Number(pages), copies: 1, copy: null },
    states: { [String(form.what)]: form.value },
    from: { unit: 'personnel-office', name: maker },
  }
}

function guard(command: string, input: CommandInput, context: FactCorrectionContext): GuardRefusal | null {
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (command === 'open-by-centre') return guardOpening(context)
  if (command === 'apply') return input.result?.archiveId ? null : { problem: 'system.fault' }
  if (command === 'refuse') return guardReason(factCorrectionReasons, input, context)
  if (command === 'approve') return guardBound(factCorrectionConditions, context) ?? guardSeen(input, context)
  if (command !== 'confirm') return null
  return guardSecond(context) ?? guardBound(factCorrectionConditions, context)
}

/** A centre opens it on a file it keeps and nobody inquires into (G37); what people hand in is taken in and waits. */
function guardOpening(context: FactCorrectionContext): GuardRefusal | null {
  if (!archiveKept.holds(context)) return { problem: 'case.archive-not-held', article: 'N29-alter' }
  return noInquiry.holds(context) ? null : { problem: 'case.inquiry-open', article: 'G37' }
}

/** Where nobody applied, it is the document that says whose date it is. */
const guardSeen = (input: CommandInput, context: FactCorrectionContext): GuardRefusal | null =>
  context.byCentre ? null : guardIdentity(input, context)
