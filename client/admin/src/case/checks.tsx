import { Section } from '../kit/section'
import '../kit/table.css'
import { Shape } from '../kit/shape'
import type { StaffCase } from './use-case'

type Check = StaffCase['checks'][number]

const brokenCount = (checks: readonly Check[]): number => checks.filter((check) => !check.holds).length

/** What the rule found: each condition, whether it holds, and whether it binds the clerk too. */
export function Checks({ checks, article }: Pick<StaffCase, 'checks' | 'article'>) {
  const broken = brokenCount(checks)
  const says = broken ? `${broken} 项不符合` : '全部符合'
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
      <th scope="row">{check.says}</th>
      <td>
        <span className={check.holds ? 'mark mark--holds' : 'mark mark--broken'}>
          <Shape name={check.holds ? 'check' : 'cross'} />
          {check.holds ? '符合' : '不符合'}
        </span>
      </td>
      <td className="quiet">{check.binding ? '必须' : '可由您核对'}</td>
    </tr>
  )
}
