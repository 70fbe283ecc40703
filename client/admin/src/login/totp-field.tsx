import type { InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { TextField } from '../kit/text-field'

interface TotpFieldProps {
  id: string
  label: string
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** The six digits on the phone. It takes the focus when it appears, and says where the digits are. */
export function TotpField(props: TotpFieldProps) {
  const input = useRef<InputRef>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <TextField
      {...props}
      inputRef={input}
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={9}
      hint="打开手机上的验证器，填写“档易办”现在显示的 6 位数字。"
    />
  )
}
