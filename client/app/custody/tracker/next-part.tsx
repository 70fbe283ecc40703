import { NEXT_STEPS, type NextStep } from '@shared/domain/archives/location'
import { Entries, Entry } from '../../kit/entry'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { realNamePath } from '../../lib/real-name-path'
import { ACCOUNT, TRACKER } from '../paths'

/** Where a step is taken; the others are taken outside, and only told. */
const PLACES: Partial<Record<NextStep, string>> = {
  'real-name': realNamePath(TRACKER),
  'call-back': '/apply/start/index?item=call-back',
  'file-search': '/apply/start/index?item=file-search',
  'open-account': '/apply/start/index?item=personal-account',
  'own-account': ACCOUNT,
  'own-cases': '/pages/cases/index',
  transfer: '/apply/start/index?item=transfer-in',
}

/** What to do next: what can be done here leads there, what is asked elsewhere says whom and what. */
export function NextPart({ steps }: { steps: readonly NextStep[] }) {
  const told = steps.filter((step) => !PLACES[step])
  const led = steps.filter((step) => PLACES[step])
  return (
    <Section title="接下来">
      {told.length > 0 && (
        <Entries label="可以这样做">
          {told.map((step) => (
            <Entry key={step} title={NEXT_STEPS[step].title} lines={[NEXT_STEPS[step].note]} />
          ))}
        </Entries>
      )}
      {led.length > 0 && (
        <Rows>
          {led.map((step) => (
            <Row key={step} to={PLACES[step] ?? ''} {...NEXT_STEPS[step]} />
          ))}
        </Rows>
      )}
    </Section>
  )
}
