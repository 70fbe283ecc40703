import { reg } from '@shared/kernel/reg'
import { AGREEMENT_VERSIONS, standingOfAgreement } from '../agreements/register'
import { kindOf } from '../persons/kind-of'
import { provision } from '../regulation/cite'
import { guardBound, guardReason } from './guards'
import { personalAccountConditions } from './personal-account-conditions'
import type { PersonalAccountContext, PersonalAccountState } from './personal-account-context'
import { personalAccountForm } from './personal-account-form'
import { personalAccountReasons } from './personal-account-reasons'
import { personalAccountCommands, personalAccountStates } from './personal-account-table'
import { ITEM_TITLES } from './titles'
import type { CommandInput, GuardRefusal, ServiceItem } from './types'

/** 个人账户设立 (Provisions, article 12): custody in one's own name, opened before or after the file has come. */
export const personalAccount: ServiceItem<PersonalAccountState, PersonalAccountContext> = {
  code: 'personal-account',
  ...ITEM_TITLES['personal-account'],
  rows: reg('N12-person', 'N12-agree', 'N4', 'N7-place', 'N25', 'W6-all', 'N8'),
  article: provision(12),
  states: personalAccountStates,
  commands: personalAccountCommands,
  groups: personalAccountForm,
  conditions: personalAccountConditions,
  reasons: personalAccountReasons,
  clock: { workingDays: 1, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '没有由机关、国有企事业单位、学校、部队管理档案的本人：在民营、外资企业或社会组织工作，自由职业、灵活就业，毕业、离职后没有就业，因私出国（境）等。',
    bring: [],
    result: '个人账户和委托存档协议（PDF，可以随时下载）。收到档案后再编给档案编号。',
  },
  single: true,
  keeps: ({ kind, version }, command) =>
    command !== 'submit'
      ? undefined
      : {
          kind: kind.scope === 'in' ? kind.kind : '',
          agreement: version,
          agreementSha256: AGREEMENT_VERSIONS.find((row) => row.version === version)?.sha256 ?? '',
        },
  knows: ({ form, chosen, ...known }) => ({
    kind: kindOf(form, { technicians: chosen?.technicians ?? false }),
    centreOffered: chosen?.offered ?? false,
    agreement: standingOfAgreement(form.agreement ?? ''),
    version: form.agreement ?? '',
    archive: known.archive,
    identityLevel: known.identityLevel,
    fileElsewhere: known.fileElsewhere,
    hasAccount: known.hasAccount,
  }),
  route: (command, context) => {
    if (command === 'submit')
      return personalAccountConditions.every((c) => c.holds(context)) ? 'opening' : 'in-review'
    return personalAccountCommands.find((row) => row.name === command)!.to[0]!
  },
  guard,
}

/** Only told to whom they concern: what a declared identity asks is nobody's to know yet. */
const TOLD_TO_VERIFIED = ['no-account', 'file-not-elsewhere', 'not-deceased']

function guard(command: string, input: CommandInput, context: PersonalAccountContext): GuardRefusal | null {
  if (command === 'submit') return guardSubmission(context)
  if (command === 'open') return input.result?.accountId ? null : { problem: 'system.fault' }
  if (command === 'refuse') return guardReason(personalAccountReasons, input, context)
  return command === 'approve'
    ? (guardBound(personalAccountConditions, context) ?? guardCard(input, context))
    : null
}

function guardSubmission(context: PersonalAccountContext): GuardRefusal | null {
  const { identityLevel, kind, agreement } = context
  if (identityLevel === 'none') return { problem: 'identity.needed', article: 'N12-person' }
  const untold = identityLevel === 'verified' ? [] : TOLD_TO_VERIFIED
  const refusal = guardBound(personalAccountConditions, context, untold)
  if (refusal?.problem === 'custody.out-of-scope' && kind.scope === 'out' && kind.why === 'technician-later')
    return { ...refusal, article: 'N25' }
  if (refusal) return refusal
  // What is signed today is today's text.
  return agreement === 'current' ? null : { problem: 'custody.agreement-outdated', article: 'N12-agree' }
}

/** A clerk sees the card where nobody has yet, and where a record of the file disagrees. */
function guardCard(input: CommandInput, context: PersonalAccountContext): GuardRefusal | null {
  const sure = context.identityLevel === 'verified' && doesFileAgree(context)
  return sure || input.identityChecked
    ? null
    : { problem: 'case.identity-check-needed', article: 'N12-person' }
}

const doesFileAgree = (context: PersonalAccountContext): boolean =>
  personalAccountConditions.every(({ name, holds }) => name !== 'file-agrees' || holds(context))
