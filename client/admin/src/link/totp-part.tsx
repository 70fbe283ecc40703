import { CopyLine } from '../kit/copy-line'
import type { OpenedLink } from './opened-link'
import { QrCode } from './qr-code'

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The second factor as a code to scan and, for whoever cannot scan, as the secret to type. */
export function TotpPart({ totp }: Pick<OpenedLink, 'totp'>) {
  return (
    <>
      <p>
        在手机的验证器应用里选“扫描二维码”。任何支持动态验证码（TOTP）的应用都可以用，手机时间请设为自动。
      </p>
      <QrCode text={totp.uri} label="验证器二维码，内容与下面的密钥相同" />
      <p>
        不能扫码时，选“手动输入”，填写密钥：
        <br />
        <code className="link__secret">{inFours(totp.secret)}</code>
      </p>
      <CopyLine id="secret" label="密钥" value={totp.secret} />
    </>
  )
}
