import { smsCode } from '@test/support/sms-code'
import type { Mini } from './launch'

/** Signs a phone number in and has its owner's name verified. */
export async function enter(
  mini: Mini,
  phones: string,
  who: { phone: string; name: string; idNumber: string },
): Promise<void> {
  await mini.open('/account/sign-in/index')
  await mini.tap('用手机号登录', 'button')
  await mini.type('手机号', who.phone)
  await mini.tap('获取验证码', 'button')
  await mini.type('验证码', await smsCode(phones, who.phone))
  await mini.tap('登录', 'button')
  await mini.open('/account/identity/index')
  await mini.type('姓名', who.name)
  await mini.type('身份证号', who.idNumber)
  await mini.tap('我同意为核对身份这样处理', 'checkbox')
  await mini.tap('核验并继续', 'button')
  await mini.waitFor('权威机构核对过')
}
