import { SCAN_STATES, type ScanState } from '@shared/domain/scans/table'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { paperNamed } from '../materials/say-materials'
import type { MaterialFile } from '../materials/use-materials'
import { problemOf } from '../problem/problem-of'
import { useScans } from './use-scans'

/** Scans somebody still has to do something about; each leads to those of its paper. */
const OPEN: readonly ScanState[] = ['waiting', 'receiving', 'splitting', 'failed']

/** What is to be done about the scans of a file. */
export function ScansPart({ file }: { file: MaterialFile }) {
  const query = useScans(file.id)
  const open = query.data?.scans.filter(({ state }) => OPEN.includes(state)) ?? []
  return (
    <Section title="扫描件">
      {!query.data && !query.error && <Loading what="扫描件" />}
      {!query.data && query.error && (
        <>
          <ProblemNotice problem={problemOf(query.error)} title="没能读取扫描件" canRepeat={false} />
          <Button onClick={() => void query.refetch()}>重试</Button>
        </>
      )}
      {query.data && open.length === 0 && <p>没有待办的扫描件。各份材料的扫描件从目录里进入。</p>}
      <ul className="materials__list">
        {open.map(({ id, paperId, name, state }) => (
          <li key={id} className="materials__item">
            <Link to={paperId} aria-label={`${name}，${SCAN_STATES[state]}`}>
              {paperNamed(file, paperId)}
            </Link>
            <div>
              {SCAN_STATES[state]}
              <span className="quiet"> {name}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
