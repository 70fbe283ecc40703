import { PASSWORD_RULES } from '@shared/domain/staff/password-rules'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { PasswordRules } from '../kit/password-rules'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { TextField } from '../kit/text-field'
import { usePassword } from './use-password'

/** Changes one's password. All other sessions end with it. */
export function PasswordPart({ username }: { username: string }) {
  const { values, change, errors, problem, isSending, isDone, form, submit } = usePassword(username)
  const [isShown, setShown] = useState(false)
  const type = isShown ? 'text' : 'password'
  return (
    <Section title="修改密码">
      <form ref={form} className="form password-form" noValidate onSubmit={submit}>
        <ProblemNotice problem={problem} title="密码没有修改" canRepeat={false} />
        {isDone && <p role="status">密码已修改，其他登录都已结束。</p>}
        <TextField
          id="old"
          label="原密码"
          type={type}
          autoComplete="current-password"
          value={values.old}
          error={errors.old}
          onChange={(old) => change({ old })}
        />
        <TextField
          id="password"
          label="新密码"
          type={type}
          autoComplete="new-password"
          value={values.password}
          error={errors.password}
          hint={
            <PasswordRules
              password={values.password}
              username={username}
              also={`不是最近 ${PASSWORD_RULES.remembered} 次用过的`}
            />
          }
          onChange={(password) => change({ password })}
        />
        <Checkbox checked={isShown} onChange={(event) => setShown(event.target.checked)}>
          显示密码
        </Checkbox>
        <TextField
          id="totp"
          label="动态验证码"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={9}
          required={false}
          value={values.totp}
          error={errors.totp}
          hint="填写验证器现在显示的 6 位数字。"
          onChange={(totp) => change({ totp })}
        />
        <div>
          <Button type="primary" htmlType="submit" loading={isSending}>
            修改密码
          </Button>
        </div>
      </form>
    </Section>
  )
}
