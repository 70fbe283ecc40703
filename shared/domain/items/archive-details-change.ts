import { reg } from '@shared/kernel/reg'
import { notOfTheDead } from './archive-conditions'
import { archiveDetailsChangeConditions } from './archive-details-change-conditions'
import type { ArchiveDetailsChangeContext, ArchiveDetailsChangeState } from './archive-details-change-context'
import { archiveDetailsChangeForm } from './archive-details-change-form'
import { archiveDetailsChangeReasons } from './archive-details-change-reasons'
import { archiveDetailsChangeCommands, archiveDetailsChangeStates } from './archive-details-change-table'
import { NAME_DOCUMENTS, NUMBER_DOCUMENTS, paperOf } from './archive-details-documents'
import { guardBound, guardIdentity, guardReason, guardSecond } from './guards'
import { ITEM_TITLES } from './titles'
import type { CommandInput, GuardRefusal, ServiceItem } from './types'

/** 存档信息变更: the particulars kept beside a file follow the person's life; what was recorded before stays on record. */
export const archiveDetailsChange: ServiceItem<ArchiveDetailsChangeState, ArchiveDetailsChangeContext> = {
  code: 'archive-details-change',
  ...ITEM_TITLES['archive-details-change'],
  rows: reg('S-change', 'N29-alter', 'N29-refuse', 'N8'),
  article: {
    cite: '《中华人民共和国个人信息保护法》第四十六条',
    text: '个人发现其个人信息不准确或者不完整的，有权请求个人信息处理者更正、补充。个人请求更正、补充其个人信息的，个人信息处理者应当对其个人信息予以核实，并及时更正、补充。',
  },
  states: archiveDetailsChangeStates,
  commands: archiveDetailsChangeCommands,
  // A change that was made is set right by another change: what stood before is never lost.
  corrections: { refused: { to: 'in-review' } },
  groups: archiveDetailsChangeForm,
  conditions: archiveDetailsChangeConditions,
  reasons: archiveDetailsChangeReasons,
  clock: { workingDays: 5, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '档案由公共就业和人才服务机构保管的本人。电话、住址、单位、户籍凭本人申请就可以变更。',
    bring: [
      paperOf('变更姓名', '姓名以户口登记为准，要有登记机关的记载。', NAME_DOCUMENTS),
      paperOf('更正身份证号', '号码由公安机关编定，要有更正的凭据。', NUMBER_DOCUMENTS),
    ],
    result: '档案上的记载按申请变更，之后开具的证明以新的记载为准。',
  },
  knows: ({ form, archive, identityLevel, numberTaken, decidedBefore }) => ({
    what: form.what ?? '',
    ...{ archive, identityLevel, numberTaken, decidedBefore },
  }),
  route,
  guard,
}

function route(command: string, context: ArchiveDetailsChangeContext): ArchiveDetailsChangeState {
  if (command === 'submit')
    return archiveDetailsChangeConditions.every((c) => c.holds(context)) ? 'approved' : 'in-review'
  // An ID number leads to everything else: two people look at it before it changes.
  if (command === 'approve') return context.what === 'idNumber' ? 'in-confirmation' : 'approved'
  return archiveDetailsChangeCommands.find((row) => row.name === command)!.to[0]!
}

function guard(
  command: string,
  input: CommandInput,
  context: ArchiveDetailsChangeContext,
): GuardRefusal | null {
  if (command === 'submit') return guardSubmission(context)
  if (command === 'apply') return input.result?.archiveId ? null : { problem: 'system.fault' }
  if (command === 'refuse') return guardReason(archiveDetailsChangeReasons, input, context)
  if (command === 'approve')
    return guardBound(archiveDetailsChangeConditions, context) ?? guardIdentity(input, context)
  if (command === 'confirm')
    return guardSecond(context) ?? guardBound(archiveDetailsChangeConditions, context)
  return null
}

/** What is known of a number is told to nobody who only says that it is theirs. */
function guardSubmission(context: ArchiveDetailsChangeContext): GuardRefusal | null {
  if (context.identityLevel === 'none') return { problem: 'identity.needed', article: 'N12-person' }
  return context.identityLevel === 'verified' ? guardBound([notOfTheDead], context) : null
}
