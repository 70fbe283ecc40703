import { useMe } from '../lib/session'
import type { Roster } from './use-roster'

interface CentreSwitchProps {
  centres: Roster['centres']
  value: string | undefined
  onChange: (id: string) => void
}

/** Whose roster is shown, for those who may see more than one. */
export function CentreSwitch({ centres, value, onChange }: CentreSwitchProps) {
  const here = useMe().data?.centre.id
  if (centres.length < 2) return null
  return (
    <label className="centre-switch">
      机构{' '}
      <select className="select" value={value ?? here} onChange={(event) => onChange(event.target.value)}>
        {centres.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
