import { COUNTER_PAPERS, type CounterPaper } from '@shared/domain/counter/tables'
import { Checkbox } from 'antd'

interface PapersFieldProps {
  chosen: readonly CounterPaper[]
  error?: string | undefined
  onChange: (papers: CounterPaper[]) => void
}

/** The papers that were shown and looked at. */
export function PapersField({ chosen, error, onChange }: PapersFieldProps) {
  return (
    <fieldset className="field-group">
      <legend>核对过的证件和凭证</legend>
      <div className="form__says">
        {COUNTER_PAPERS.map(({ code, says }) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          >
            {says}
          </Checkbox>
        ))}
      </div>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
