import { Section } from '../kit/section'
import type { ArchivePage } from './use-archive'

const Pairs = ({ rows }: { rows: readonly { label: string; value: string }[] }) => (
  <dl className="pairs">
    {rows.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** The columns of the ledger the file came with, and what was changed since. Numbers are masked. */
export function ParticularsPart({ archive: { ledger, details } }: { archive: ArchivePage }) {
  return (
    <Section title="登记信息">
      {ledger.length === 0 && details.length === 0 && <p>没有登记其他信息。</p>}
      {ledger.length > 0 && <Pairs rows={ledger} />}
      {details.length > 0 && (
        <>
          <h3>本人变更后</h3>
          <Pairs rows={details} />
        </>
      )}
    </Section>
  )
}
