import { judgePassword } from '@shared/domain/staff/password-rules'
import { Shape } from './shape'

interface PasswordRulesProps {
  password: string
  username: string
  /** The last five are known to the server alone. */
  also?: string
}

/** The rules of passwords, each ticked as soon as it is kept. */
export function PasswordRules({ password, username, also }: PasswordRulesProps) {
  return (
    <ul className="rules">
      {judgePassword(password, username).map(({ rule, holds }) => {
        const isKept = password !== '' && holds
        return (
          <li key={rule} className={isKept ? 'rules__kept' : undefined}>
            <Shape name={isKept ? 'check' : 'wait'} />
            <span>
              {rule}
              {isKept && <span className="visually-hidden">（已符合）</span>}
            </span>
          </li>
        )
      })}
      {also && (
        <li>
          <Shape name="wait" />
          <span>{also}</span>
        </li>
      )}
    </ul>
  )
}
