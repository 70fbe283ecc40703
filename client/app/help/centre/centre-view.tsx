import type { readCentre } from '@shared/contract/centres'
import type { RouteOutput } from '@shared/contract/route'
import { provision } from '@shared/domain/regulation/cite'
import { Call } from '../../kit/call'
import { RuleNote } from '../../kit/rule-note'
import { StatusTag } from '../../kit/status-tag'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'

type Found = RouteOutput<typeof readCentre>

const SIX = provision(6)

/** Whether it may keep files now, and how to reach it; where it may not, whom to ask instead. */
export function CentreView({ centre }: { centre: Found }) {
  const { authority } = centre
  return (
    <>
      <StatusTag tone={centre.open ? 'done' : 'stop'}>{centre.open ? '可办理' : '现在不能办理'}</StatusTag>
      <Text>{centre.standing}</Text>
      {!centre.open && authority && <Text>要办理的，请问主管部门：{authority.name}。</Text>}
      <SummaryList
        items={[
          { label: '层级', value: centre.levelName },
          ...(centre.regionName ? [{ label: '地区', value: centre.regionName }] : []),
          ...(centre.serves.length ? [{ label: '服务对象', value: centre.serves.join('、') }] : []),
          ...(centre.address ? [{ label: '地址', value: centre.address }] : []),
          ...(centre.hours ? [{ label: '时间', value: centre.hours }] : []),
        ]}
      />
      {centre.phone && <Call label="窗口电话" number={centre.phone} />}
      {authority?.phone && <Call label={`投诉举报（${authority.name}）`} number={authority.phone} />}
      <RuleNote source={SIX.cite} text={SIX.text} />
    </>
  )
}
