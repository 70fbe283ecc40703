import { reg } from '@shared/kernel/reg'
import { agreementVersion, standingOfAgreement } from '../agreements/register'
import { provision } from '../regulation/cite'
import { collectiveAccountConditions, collectiveAccountReasons } from './collective-account-conditions'
import type { CollectiveAccountContext, CollectiveAccountState } from './collective-account-context'
import { collectiveAccountForm } from './collective-account-form'
import { collectiveAccountCommands, collectiveAccountStates } from './collective-account-table'
import { ITEM_TITLES } from './titles'
import type { ServiceItem } from './types'
import { guardForUnit } from './unit-guard'

const RULES = {
  conditions: collectiveAccountConditions,
  reasons: collectiveAccountReasons,
  carriedOut: 'open',
}

/** 单位集体账户设立 (Provisions, article 12): custody in the name of a unit, applied for by the agent it authorises. */
export const collectiveAccount: ServiceItem<CollectiveAccountState, CollectiveAccountContext> = {
  code: 'collective-account',
  ...ITEM_TITLES['collective-account'],
  rows: reg('N12-unit', 'N12-agree', 'N7-place', 'N29-refuse', 'N8'),
  article: provision(12),
  states: collectiveAccountStates,
  commands: collectiveAccountCommands,
  groups: collectiveAccountForm,
  conditions: RULES.conditions,
  reasons: RULES.reasons,
  clock: { workingDays: 3, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '存档单位授权的经办人，凭本人居民身份证或者社保卡。',
    bring: [
      {
        what: '营业执照',
        why: '证明单位依法登记，照它核对名称和代码。',
        instead: ['事业单位法人证书', '社会团体、民办非企业单位、基金会法人登记证书'],
        basis: '《流动人员人事档案管理服务规定》第十二条',
      },
      {
        what: '单位授权书',
        why: '证明单位授权您经办。',
        instead: ['加盖公章的单位介绍信'],
        basis: '《流动人员人事档案管理服务规定》第十二条',
      },
    ],
    result: '单位集体账户、委托存档单位编号和委托存档协议（PDF，可以随时下载）。',
  },
  keeps: ({ version }, command) =>
    command === 'submit'
      ? { agreement: version, agreementSha256: agreementVersion(version, 'unit')?.sha256 ?? '' }
      : undefined,
  knows: ({ form, chosen, ...known }) => ({
    centreOffered: chosen?.offered ?? false,
    agreement: standingOfAgreement(form.agreement ?? '', 'unit'),
    version: form.agreement ?? '',
    unitAccount: known.unitAccount,
    archive: known.archive,
    identityLevel: known.identityLevel,
  }),
  route: (command) => collectiveAccountCommands.find((row) => row.name === command)!.to[0]!,
  guard: (command, input, context) => {
    const refusal = guardForUnit(RULES, command, input, context)
    // What is signed today is today's text.
    const isOld = command === 'submit' && context.agreement !== 'current'
    return refusal ?? (isOld ? { problem: 'custody.agreement-outdated', article: 'N12-agree' } : null)
  },
}
