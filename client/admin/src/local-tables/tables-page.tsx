import { useState } from 'react'
import { RuleLines } from '../centres/rule-lines'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { ProposePart } from './propose-part'
import { type Tables, useTables } from './use-tables'
import { VersionPart } from './version-part'
import '../centres/centres.css'

/** What each place lays down for itself: what holds now, every version, and entering the next one. */
export function TablesPage() {
  const heading = usePage('当地规定')
  const [region, setRegion] = useState<string | null>(null)
  const query = useTables(region)
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  return (
    <div className="sheets">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          当地规定
        </h1>
      </div>
      <p className="quiet">
        各地自己定的事项：可选的存档地、承诺时限、材料有效期和几项开关。没有规定的，按上级地区的执行。
      </p>
      {query.data ? (
        <Sheets key={query.data.region.code} tables={query.data} onRegion={setRegion} />
      ) : (
        <Loading what="当地规定" />
      )}
    </div>
  )
}

function Sheets({ tables, onRegion }: { tables: Tables; onRegion: (code: string) => void }) {
  const { regions, region, versions, rows } = tables
  const waiting = versions.filter(({ status }) => status === 'proposed')
  const others = versions.filter(({ status }) => status !== 'proposed')
  return (
    <>
      <div className="centres__find">
        <SelectField
          id="region"
          label="地区"
          value={region.code}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={onRegion}
        />
      </div>
      {waiting.map((version) => (
        <VersionPart key={version.id} version={version} isOpen />
      ))}
      <Section title={`${region.name}现行规定`}>
        <RuleLines label="现行规定" lines={rows} />
      </Section>
      {others.length === 0 && (
        <Section title="版本">
          <p className="quiet">{region.name}还没有自己的规定，以上都来自上级地区或全国。</p>
        </Section>
      )}
      {others.map((version) => (
        <VersionPart key={version.id} version={version} isOpen={false} />
      ))}
      {tables.mayPropose && <ProposePart tables={tables} />}
    </>
  )
}
