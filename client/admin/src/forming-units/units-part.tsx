import type { FormingUnitView, PrintedForUnit } from '@shared/contract/forming-units'
import { FORMING_UNITS, type FormingUnit } from '@shared/domain/archive/catalogue/types'
import { UNIT_STATES } from '@shared/domain/forming-units/unit-table'
import { writeDay } from '@shared/kernel/dates'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty } from '../kit/empty'
import { Section } from '../kit/section'
import { StateTag } from '../kit/state-tag'
import { openFile } from '../lib/open-file'
import { LetterDialog } from './letter-dialog'
import { ListDialog } from './list-dialog'
import { SwitchDialog } from './switch-dialog'
import { UnitDialog } from './unit-dialog'

type Deed = 'change' | 'switch' | 'letter' | 'list'

interface UnitsPartProps {
  units: readonly FormingUnitView[]
  mayKeep: boolean
  more: (() => void) | null
}

/** The register: who forms papers, where they are reached, and the letters they were sent. */
export function UnitsPart({ units, mayKeep, more }: UnitsPartProps) {
  const [isNew, setNew] = useState(false)
  const button = mayKeep && <Button onClick={() => setNew(true)}>登记形成单位</Button>
  return (
    <Section title="单位登记" aside={button}>
      {units.length === 0 ? (
        <Empty title="还没有登记形成单位" says="登记经常形成归档材料的单位，便于联系和催收。" />
      ) : (
        <ul className="rows">
          {units.map((unit) => (
            <UnitRow key={unit.id} unit={unit} mayKeep={mayKeep} />
          ))}
        </ul>
      )}
      {more && <Button onClick={more}>再列出一些</Button>}
      {isNew && <UnitDialog onGone={() => setNew(false)} />}
    </Section>
  )
}

const kindName = (kind: string): string => FORMING_UNITS[kind as FormingUnit] ?? kind

function UnitRow({ unit, mayKeep }: { unit: FormingUnitView; mayKeep: boolean }) {
  const [asked, setAsked] = useState<Deed | null>(null)
  const { name, kind, address, phone, forms, state } = unit
  const close = () => setAsked(null)
  const button = (deed: Deed, label: string) => (
    <Button size="small" aria-label={`${label}：${name}`} onClick={() => setAsked(deed)}>
      {label}
    </Button>
  )
  return (
    <li className="unit-row">
      <p>
        <strong>{name}</strong> · {kindName(kind)}{' '}
        <StateTag tone={state === 'on' ? 'now' : 'stopped'}>{UNIT_STATES[state]}</StateTag>
      </p>
      <p className="quiet">
        {address} · {phone}
      </p>
      <details className="rule-note">
        <summary>形成 {forms.length} 种材料</summary>
        <p className="quiet">{forms.map(({ title }) => title).join('、')}</p>
      </details>
      <Printed label={`${name}的催收函`} printed={unit.letters} at={mayKeep && `${unit.id}/letters`} />
      <Printed label={`${name}的待移交清单`} printed={unit.lists} at={mayKeep && `${unit.id}/lists`} />
      {mayKeep && (
        <div className="deeds">
          {state === 'on' && button('letter', '制作催收函')}
          {state === 'on' && button('list', '制作待移交清单')}
          {state === 'on' && button('change', '变更登记')}
          {button('switch', state === 'on' ? '停用' : '恢复联系')}
        </div>
      )}
      {asked === 'change' && <UnitDialog unit={unit} onGone={close} />}
      {asked === 'switch' && <SwitchDialog unit={unit} onGone={close} />}
      {asked === 'letter' && <LetterDialog unit={unit} onGone={close} />}
      {asked === 'list' && <ListDialog unit={unit} onGone={close} />}
    </li>
  )
}

interface PrintedProps {
  label: string
  printed: readonly PrintedForUnit[]
  /** Where they are printed; false for who may not. */
  at: string | false
}

/** What was printed for a unit, the latest first. */
function Printed({ label, printed, at }: PrintedProps) {
  if (printed.length === 0) return null
  return (
    <ul aria-label={label}>
      {printed.map(({ count, no, on, papers }) => (
        <li key={count}>
          {at ? (
            <a
              href={`/api/staff/forming-units/${at}/${count}`}
              target="_blank"
              rel="noreferrer"
              onClick={openFile}
            >
              {no}
            </a>
          ) : (
            no
          )}
          <span className="quiet">
            {' '}
            {writeDay(on)}，{papers} 份
          </span>
        </li>
      ))}
    </ul>
  )
}
