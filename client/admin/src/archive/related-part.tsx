import { Link } from 'react-router-dom'
import { CertificateLink } from '../decision/certificate-link'
import { Section } from '../kit/section'
import type { ArchivePage } from './use-archive'

/** What the other rooms have of the same person: open cases, and certificates that were issued. */
export function RelatedPart({ archive: { cases, certificates } }: { archive: ArchivePage }) {
  return (
    <Section title="办件和证明">
      {cases.length === 0 && <p>没有正在办理的办件。</p>}
      <ul className="archive__list">
        {cases.map(({ id, no, title }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{no}</Link> · {title}
          </li>
        ))}
      </ul>
      {certificates.length > 0 && <h3>已出具的证明</h3>}
      <ul className="archive__list">
        {certificates.map(({ id, number }) => (
          <li key={id}>
            <CertificateLink id={id} label={number} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
