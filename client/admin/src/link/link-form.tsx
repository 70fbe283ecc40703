import { sayInstant } from '@shared/kernel/dates'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { PasswordRules } from '../kit/password-rules'
import { ProblemNotice } from '../kit/problem-notice'
import { TextField } from '../kit/text-field'
import type { OpenedLink } from './opened-link'
import { TotpPart } from './totp-part'
import { useComplete } from './use-complete'

const PURPOSES: Record<OpenedLink['purpose'], { title: string; says: string }> = {
  invitation: { title: '启用工作人员账号', says: '设置密码，绑定手机上的验证器，账号就可以使用。' },
  recovery: { title: '重设密码和验证器', says: '原来的密码和验证器已失效。重新设置后，账号就可以使用。' },
}

/** A password by the rules, then the authenticator, then its first code. */
export function LinkForm({ token, link }: { token: string; link: OpenedLink }) {
  const { values, change, errors, form, isSending, problem, submit } = useComplete(token, link)
  const [isShown, setShown] = useState(false)
  const { title, says } = PURPOSES[link.purpose]
  return (
    <>
      <h1>{title}</h1>
      <p>
        {link.name}，{link.centre.name}，账号 <strong>{link.username}</strong>
      </p>
      <p className="login__help">
        {says}链接 {sayInstant(link.expiresAt)}{' '}
        前有效，只能用一次。如果不是您本人，请关闭页面并告知发链接的人。
      </p>
      <form ref={form} className="form" noValidate onSubmit={submit}>
        <ProblemNotice problem={problem} title="没有设置成功" canRepeat={false} />
        <h2>一、设置密码</h2>
        <input type="hidden" autoComplete="username" value={link.username} readOnly />
        <TextField
          id="password"
          label="新密码"
          type={isShown ? 'text' : 'password'}
          autoComplete="new-password"
          value={values.password}
          error={errors.password}
          hint={<PasswordRules password={values.password} username={link.username} />}
          onChange={(password) => change({ password })}
        />
        <Checkbox checked={isShown} onChange={(event) => setShown(event.target.checked)}>
          显示密码
        </Checkbox>
        <h2>二、绑定验证器</h2>
        <TotpPart totp={link.totp} />
        <TextField
          id="totp"
          label="动态验证码"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={9}
          value={values.totp}
          error={errors.totp}
          hint="填写验证器现在显示的 6 位数字。"
          onChange={(totp) => change({ totp })}
        />
        <Button type="primary" htmlType="submit" loading={isSending} block>
          完成
        </Button>
      </form>
    </>
  )
}
