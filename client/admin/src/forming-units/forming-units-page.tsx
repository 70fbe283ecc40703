import { LATE_IS_TAKEN } from '@shared/domain/forming-units/rules'
import { reg } from '@shared/kernel/reg'
import { Loading } from '../kit/loading'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import '../kit/search-form.css'
import './forming-units.css'
import { PapersPart } from './papers-part'
import { UnitsPart } from './units-part'
import { useUnits } from './use-forming'

reg('M31', 'N14')

/** Who forms papers, what is waited for until when, and the letters that ask for it. */
export function FormingUnitsPage() {
  const heading = usePage('形成单位')
  const query = useUnits()
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  return (
    <div className="sheets">
      <div className="sheets__head">
        <h1 ref={heading} tabIndex={-1}>
          形成单位
        </h1>
        <p className="quiet">材料形成单位应在材料形成后一个月内移交。{LATE_IS_TAKEN}</p>
      </div>
      {query.data ? (
        <>
          <PapersPart units={query.units} mayKeep={query.mayKeep} />
          <UnitsPart
            units={query.units}
            mayKeep={query.mayKeep}
            more={query.hasNextPage ? () => void query.fetchNextPage() : null}
          />
        </>
      ) : (
        <Loading what="形成单位" />
      )}
    </div>
  )
}
