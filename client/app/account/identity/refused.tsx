import { ApiProblem } from '@common/api-problem'
import { Points } from '../../kit/points'
import { Problem } from '../../kit/problem'
import { sentenceOf } from '../../lib/sentence'

/** What to do next, for each way the check can end without a yes. */
const NEXT: Record<string, string[]> = {
  'identity.mismatch': [
    '姓名：逐字对照证件，间隔号“·”和生僻字要一样。',
    '号码：逐位对照，末位可能是 X。',
    '改过姓名或换过证件的，用现在有效的证件。',
    '都对还是不通过：请带证件到窗口核对。',
  ],
  'identity.minor': [
    '请监护人带上双方的身份证或户口簿，到窗口一起办理。',
    '您填写的内容会保留，不需要重填。',
  ],
  'identity.claimed': [
    '那是您的另一个账号：退出登录，用当时的手机号、微信或支付宝登录。',
    '那个手机号不用了：登录时选“我是本人，但核对不了”，或带证件到窗口找回。',
    '您从没有实名过：请尽快带证件到窗口，由工作人员查清。',
  ],
  'identity.face-failed': ['可以换个光线好的地方再试，也可以不刷脸只核对姓名和号码。'],
}

/** Why the check did not end with a yes, and the ways on. */
export function Refused({ error }: { error: unknown }) {
  const next = error instanceof ApiProblem ? NEXT[error.key] : undefined
  return (
    <>
      <Problem {...sentenceOf(error)} />
      {next && <Points points={next} icon="chevron-right" />}
    </>
  )
}
