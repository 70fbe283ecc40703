import { DESK_STEP_NAMES, DESK_STEPS, type DeskStepName } from '@shared/domain/transfer/desk'
import { Link } from 'react-router-dom'

const DESKS = { in: '转入', out: '转出' } as const

/** The steps of both desks, in the order of the way of a file. The address keeps the choice. */
export function DeskPlaces({ step }: { step: DeskStepName }) {
  return Object.entries(DESKS).map(([desk, label]) => (
    <nav key={desk} className="show-switch desk-places" aria-label={label}>
      <span className="quiet">{label}</span>
      {DESK_STEP_NAMES.filter((name) => DESK_STEPS[name].desk === desk).map((name) => (
        <Link key={name} to={`/transfers?step=${name}`} aria-current={name === step ? 'page' : undefined}>
          {DESK_STEPS[name].label}
        </Link>
      ))}
    </nav>
  ))
}
