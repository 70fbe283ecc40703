import { writeDay } from '@shared/kernel/dates'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { Section } from '../kit/section'
import { RuleLines } from './rule-lines'
import type { StaffCentre } from './use-centres'

/** The particulars that have been entered, label by label. */
function particulars(centre: StaffCentre): [string, string][] {
  const { standing, authority } = centre
  const all: [string, string | null | undefined][] = [
    ['代码', centre.code],
    ['机构编号', centre.institutionCode],
    ['层级', centre.levelName],
    ['行政区划', `${centre.regionName} ${centre.regionCode}`.trim()],
    ['通讯地址', centre.address],
    ['联系电话', centre.phone],
    ['服务时间', centre.hours],
    ['服务对象', centre.serves.join('、')],
    ['印章文字', centre.sealText],
    ['主管部门', authority && authority.id !== centre.id ? authority.name : ''],
    ['授权文件', standing?.kind === 'authorised' ? standing.document : ''],
    [
      '授权有效期',
      standing?.kind === 'authorised'
        ? `${writeDay(standing.validFrom)}至${writeDay(standing.validUntil)}`
        : '',
    ],
    ['委托文件', standing?.kind === 'delegated' ? standing.document : ''],
  ]
  return all.flatMap(([label, value]) => (value ? [[label, value]] : []))
}

/** What is entered of a node, on what standing it keeps files, what holds where it stands, and its history. */
export function CentreParts({ centre, aside }: { centre: StaffCentre; aside: ReactNode }) {
  return (
    <>
      <Section title="登记的信息" aside={aside}>
        <dl className="pairs">
          {particulars(centre).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="保管档案的资格">
        <p>{centre.standingSays}</p>
        {centre.endsOn && <p>授权将于{writeDay(centre.endsOn)}到期，请在到期前办理续期并在这里更新。</p>}
      </Section>
      {centre.kind === 'institution' && (
        <Section title="现行的当地规定" aside={<Link to="/tables">看各个版本</Link>}>
          <details className="rule-note">
            <summary>{centre.table.length} 项规定</summary>
            <RuleLines label="现行的当地规定" lines={centre.table} />
          </details>
        </Section>
      )}
      <Section title="经过">
        {centre.history.length === 0 && <p className="quiet">系统启用时登记，以后没有变更。</p>}
        <ol className="rows">
          {centre.history.map(({ says, why, who, when }) => (
            <li key={when + says}>
              <div>
                <p>{says}</p>
                <p>{why}</p>
              </div>
              <span className="quiet">
                {who} · {when}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
