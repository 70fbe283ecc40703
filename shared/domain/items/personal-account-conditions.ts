import { reg } from '@shared/kernel/reg'
import { identityVerified, notOfTheDead } from './archive-conditions'
import type { PersonalAccountContext } from './personal-account-context'
import { centreOffered, inScope } from './place-conditions'
import type { ConditionRow } from './types'

reg('N4', 'N7-place', 'N12-agree', 'N12-person')

/** When all hold the account is opened at once; otherwise a clerk decides, bound by those that carry a refusal. */
export const personalAccountConditions: readonly ConditionRow<PersonalAccountContext>[] = [
  inScope,
  centreOffered,
  {
    name: 'agreement-signed',
    says: '已签署委托存档协议',
    // A version that was signed while it was in force stays signed.
    holds: ({ agreement }) => agreement !== 'unknown',
    refusal: 'custody.agreement-outdated',
    article: 'N12-agree',
  },
  {
    name: 'no-account',
    says: '没有另一个个人账户',
    holds: ({ hasAccount }) => !hasAccount,
    refusal: 'custody.account-exists',
    article: 'N12-person',
  },
  {
    name: 'file-not-elsewhere',
    says: '档案没有由其他机构保管',
    holds: ({ fileElsewhere }) => !fileElsewhere,
    refusal: 'custody.file-elsewhere',
    article: 'N20-1',
  },
  {
    name: 'file-agrees',
    says: '已有的档案记载与申请人一致，没有疑似重复',
    holds: ({ archive }) => archive === null || (archive.nameEqual && archive.idEqual && !archive.duplicate),
    article: 'N29-alter',
  },
  notOfTheDead,
  identityVerified,
]
