import { requestCode } from '@shared/contract/sign-in'
import { useState } from 'react'
import { api } from '../../lib/api'
import { CodeStep } from '../../lib/proof/code-step'
import { PhoneStep } from './phone-step'

interface PhoneAndCodeProps {
  /** where the typed number is kept on the device until it is used */
  draft: string
  /** the words of the last button: 登录 */
  act: string
  /** what the code is good for; throws what the service answers */
  onCode: (phone: string, code: string) => Promise<void>
}

/** A phone number and the code that came to it. The number can be changed after the code was asked for. */
export function PhoneAndCode({ draft, act, onCode }: PhoneAndCodeProps) {
  const [phone, setPhone] = useState('')
  const send = (to: string) => api.call(requestCode, { body: { phone: to } })
  if (!phone) return <PhoneStep draft={draft} onSend={send} onSent={setPhone} />
  return (
    <CodeStep
      phone={phone}
      act={act}
      onAgain={() => send(phone)}
      onCode={(code) => onCode(phone, code)}
      onChangePhone={() => setPhone('')}
    />
  )
}
