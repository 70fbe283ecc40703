import type { ImportView } from '@shared/contract/imports'
import { IMPORT_TABLE, type ImportCommand } from '@shared/domain/imports/table'
import { sayInstant } from '@shared/kernel/dates'
import { Link, useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { StateTag } from '../kit/state-tag'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { FilePart } from './file-part'
import { MappingPart } from './mapping-part'
import { OutcomePart } from './outcome-part'
import { PAGE_TITLES } from './page-titles'
import { ProgressPart } from './progress-part'
import { SenderPart } from './sender-part'
import { SignPart } from './sign-part'
import { stateOfImport } from './state-of-import'
import { useImport } from './use-import'
import './imports.css'

/** One import: its file, its columns until it is started, how far it is, and what became of the rows. */
export function ImportPage() {
  const { id = '' } = useParams()
  const found = useImport(id)
  const kind = found.data?.kind ?? 'ledger'
  const title = PAGE_TITLES[kind]
  const heading = usePage(title)
  if (found.error && !found.data) return <ProblemPage error={found.error} onRetry={() => found.refetch()} />
  const view = found.data
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Link to={`/imports?kind=${kind}`}>返回{title}</Link>
        <h1 ref={heading} tabIndex={-1}>
          {view?.name || title}
        </h1>
        {view && <StateTag tone={stateOfImport(view.state).tone}>{stateOfImport(view.state).label}</StateTag>}
      </div>
      {view ? <Parts view={view} /> : <Loading what="这次导入" />}
    </div>
  )
}

function Parts({ view }: { view: ImportView }) {
  const isMapping = view.state === 'mapping'
  const isWorked = !(isMapping || view.state === 'discarded' || view.state === 'offered')
  return (
    <>
      <FilePart view={view} />
      {view.bySchool && <SenderPart view={view} />}
      {view.kind === 'handover' && view.state !== 'discarded' && <SignPart view={view} />}
      {isMapping && <MappingPart key={view.id} view={view} />}
      {isWorked && <ProgressPart view={view} />}
      {view.progress.bad > 0 && <OutcomePart view={view} kind="bad" />}
      {view.progress.flagged > 0 && <OutcomePart view={view} kind="flagged" />}
      <Section title="经过">
        <ol className="rows">
          {view.steps.map(({ kind, at, by }) => (
            <li key={at + kind}>
              <span>{IMPORT_TABLE[kind as ImportCommand]?.says ?? kind}</span>
              <span className="quiet">
                {by} · {sayInstant(at)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
