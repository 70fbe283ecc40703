import type { Ref } from 'react'
import { CodeLine } from '../kit/code-line'
import { Notice } from '../kit/notice'
import { problemOf } from '../problem/problem-of'

export interface FieldError {
  /** Id of the field it leads to. */
  field: string
  label: string
  text: string
}

interface ErrorSummaryProps {
  errors: readonly FieldError[]
  problem: Error | null
  focusRef: Ref<HTMLDivElement>
}

const TITLES: Record<string, string> = {
  'sign-in.locked': '暂时不能登录',
  'limit.rate': '暂时不能登录',
  'sign-in.totp-clock': '手机时间不准',
  'sign-in.totp-used': '动态验证码已用过',
}

/** What has to be mended, said once above the form; each line leads to its field. */
export function ErrorSummary({ errors, problem, focusRef }: ErrorSummaryProps) {
  if (errors.length === 0 && !problem) return null
  const known = problem ? problemOf(problem) : null
  return (
    <Notice kind="alert" title={(known && TITLES[known.key]) ?? '没有登录成功'} focusRef={focusRef}>
      {known && <p>{known.message}</p>}
      {errors.length > 0 && (
        <ul className="login__leads">
          {errors.map(({ field, label, text }) => (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => leadTo(event, field)}>
                {label}：{text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {known && <CodeLine problem={known} />}
    </Notice>
  )
}

function leadTo(event: { preventDefault: () => void }, field: string): void {
  event.preventDefault()
  document.getElementById(field)?.focus()
}
