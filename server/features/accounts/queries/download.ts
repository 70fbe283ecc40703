import { CONSENTS } from '@shared/domain/accounts/consents'
import { ACCOUNT_STATUS_LABELS } from '@shared/domain/counter/tables'
import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import { noteLook } from '../../audit'
import { assertProved } from '../change-account'
import type { AccountContext } from '../deps'
import { loginValue } from '../logins'
import { recalled } from '../recalled'
import { type AccountRecord, levelOf, loginsOf } from '../records'
import { openIdNumber } from './read'

const WAYS = { phone: '手机号', weapp: '微信', alipay: '支付宝' } as const
const LEVELS = {
  none: '未填写',
  declared: '本人填写',
  matched: '权威机构核对一致',
  face: '人脸核验一致',
  counter: '窗口核验',
} as const

/** All that an account holds of its person, unmasked, under Chinese labels. */
function accountPart(deps: AccountContext, account: AccountRecord) {
  const { _id: id, identity } = account
  return {
    账号: {
      编号: id,
      状态: ACCOUNT_STATUS_LABELS[account.status],
      注册时间: account.createdAt.toISOString(),
    },
    身份: identity && {
      姓名: identity.name,
      证件号码: openIdNumber(deps, id, identity),
      核验程度: LEVELS[levelOf(account)],
      核验时间: identity.verifiedAt?.toISOString() ?? null,
    },
    登录方式: loginsOf(account).map((login) => ({
      方式: WAYS[login.kind],
      号码或标识: loginValue(deps, id, login),
      添加时间: login.addedAt.toISOString(),
    })),
    设备: account.devices.map(({ client, firstSeenAt, lastSeenAt }) => ({
      端: client,
      首次登录: firstSeenAt.toISOString(),
      最近登录: lastSeenAt.toISOString(),
    })),
    同意记录: account.consents.map(({ name, version, given, at }) => ({
      事项: CONSENTS.find((consent) => consent.name === name)?.title ?? name,
      版本: version,
      同意: given,
      时间: at.toISOString(),
    })),
    账号变更记录: account.facts.map(({ kind, at }) => ({ 事项: kind, 时间: at })),
  }
}

/**
 * Everything that is kept of the person as one JSON file, written to the access log before it is given. `others` reads
 * what other rooms hold, once the person has shown to be themself. Throws `sign-in.proof-needed`, `access.not-logged`.
 */
export async function downloadOwnData(
  deps: AccountContext,
  actor: Actor,
  others: () => Promise<Record<string, unknown>>,
  moment: { now: Date; requestId: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const account = await recalled(deps, actor)
  assertProved(account, actor, moment.now)
  const parts = await others()
  const look = {
    action: 'me.change' as const,
    about: { kind: 'account' as const, id: account._id },
    accountId: account._id,
    purpose: 'own-download' as const,
    fields: ['idNumber', 'phone'],
  }
  await noteLook(deps.accessLog, actor, look, moment)
  const data = { 说明: '这是档易办保存的与您有关的全部信息。', ...accountPart(deps, account), ...parts }
  const bytes = new TextEncoder().encode(JSON.stringify(data, null, 2))
  return { bytes, fileName: `我的信息-${dayOf(moment.now)}.json` }
}
