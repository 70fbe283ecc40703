import { Section } from '../kit/section'
import '../kit/table.css'
import { Shape } from '../kit/shape'
import type { StaffCase } from './use-case'

type Check = StaffCase['checks'][number]

/** How many fail, and how many nobody has looked at yet. */
function sayChecks(checks: readonly Check[]): string {
  const broken = checks.filter((check) => !check.holds && !check.unlooked).length
  const unlooked = checks.filter((check) => check.unlooked).length
  const parts = [broken ? `${broken} 项不符合` : '', unlooked ? `${unlooked} 项尚未核对` : '']
  return parts.filter(Boolean).join('，') || '全部符合'
}

/** What the rule found: each condition, whether it holds, and whether it binds the clerk too. */
export function Checks({ checks, article }: Pick<StaffCase, 'checks' | 'article'>) {
  const says = sayChecks(checks)
  return (
    <Section title="核对结果" aside={<span className="quiet">{says}</span>}>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">条件</th>
              <th scope="col">结果</th>
              <th scope="col">是否必须</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <CheckRow key={check.name} check={check} />
            ))}
          </tbody>
        </table>
      </div>
      <details className="rule-note">
        <summary>依据{article.cite}</summary>
        <p>{article.text}</p>
      </details>
    </Section>
  )
}

function CheckRow({ check }: { check: Check }) {
  return (
    <tr>
      <th scope="row">
        {check.says}
        {!check.holds && !check.unlooked && check.article && <div className="quiet">依据{check.article}</div>}
      </th>
      <td>
        <CheckMark check={check} />
      </td>
      <td className="quiet">{check.binding ? '必须' : '可由您核对'}</td>
    </tr>
  )
}

function CheckMark({ check: { holds, unlooked } }: { check: Check }) {
  if (unlooked) return <span className="quiet">尚未核对</span>
  return (
    <span className={holds ? 'mark mark--holds' : 'mark mark--broken'}>
      <Shape name={holds ? 'check' : 'cross'} />
      {holds ? '符合' : '不符合'}
    </span>
  )
}
