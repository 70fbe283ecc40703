import { INTAKE_CHECKS, INTAKE_ORDER, type IntakeCheck } from '@shared/domain/archive/intake/checks'
import { Button } from 'antd'

export type Answers = Partial<Record<IntakeCheck, boolean>>

const ALL: Answers = Object.fromEntries(INTAKE_ORDER.map((check) => [check, true]))

interface ChecksFieldProps {
  answers: Answers
  error: string | undefined
  onChange: (answers: Answers) => void
}

/** The checks before a paper is filed, in the order staff go through them. What is not ticked does not hold. */
export function ChecksField({ answers, error, onChange }: ChecksFieldProps) {
  return (
    <fieldset className="materials__checks" aria-describedby={error ? 'answers-error' : undefined}>
      <legend>归档前核对</legend>
      <div>
        <Button size="small" onClick={() => onChange(ALL)}>
          逐项看过，全部符合
        </Button>
      </div>
      {INTAKE_ORDER.map((check, at) => (
        <label key={check}>
          <input
            type="checkbox"
            id={at === 0 ? 'answers' : undefined}
            checked={answers[check] === true}
            onChange={(event) => onChange({ ...answers, [check]: event.target.checked })}
          />
          <span>
            <strong>{INTAKE_CHECKS[check].title}</strong> {INTAKE_CHECKS[check].asks}
          </span>
        </label>
      ))}
      {error && (
        <p className="field__error" id="answers-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
