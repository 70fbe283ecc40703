import { sendWalkInCode } from '@shared/contract/window'
import { parsePhone } from '@shared/kernel/phone'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { TextField } from '../kit/text-field'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import type { Window } from './use-window'

/** Opens who is not known yet, with a phone of theirs if they have one with them. */
export function OpenPart({ window: { open, opening } }: { window: Window }) {
  const [hasPhone, setPhoneUse] = useState(false)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [isChecked, setChecked] = useState(false)
  const sending = useCommand(sendWalkInCode)
  const errors = fieldErrors(opening.problem)
  const isPhone = parsePhone(phone).ok
  const sent = async (): Promise<void> => {
    setChecked(true)
    if (isPhone && (await sending.send({ phone }))) announce('验证码已发送，请来人报出。')
  }
  return (
    <Section title="建立账号">
      <form
        className="form password-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (!hasPhone) void open(undefined)
          else if (isPhone && code.trim()) void open({ phone, code })
        }}
      >
        <p>这个证件号码还没有账号。核对证件原件后建立，建立后就可以办理。</p>
        <ProblemNotice problem={opening.problem ?? sending.problem} title="没有建立" canRepeat={false} />
        <Checkbox checked={hasPhone} onChange={({ target }) => setPhoneUse(target.checked)}>
          来人带着手机，以后要自己登录查看
        </Checkbox>
        {hasPhone && (
          <>
            <TextField
              id="phone"
              label="手机号"
              inputMode="numeric"
              value={phone}
              error={isChecked && !isPhone ? fieldSentence('phone.format') : errors.phone}
              onChange={setPhone}
            />
            <div>
              <Button onClick={() => void sent()} loading={sending.isSending}>
                发送验证码
              </Button>
            </div>
            <TextField
              id="code"
              label="验证码"
              inputMode="numeric"
              value={code}
              hint="请来人报出收到的 6 位数字，证明手机是本人的。"
              error={isChecked && !code.trim() ? fieldSentence('field.required') : errors.code}
              onChange={setCode}
            />
          </>
        )}
        <div>
          <Button type="primary" htmlType="submit" loading={opening.isSending}>
            已核对原件，建立账号
          </Button>
        </div>
      </form>
    </Section>
  )
}
