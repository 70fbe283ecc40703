import { reg } from '@shared/kernel/reg'
import { Call } from '../../kit/call'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import { HOTLINE } from '../hotline'
import { CENTRES } from '../paths'
import type { GuideFound } from './guide-found'

reg('N26', 'N30')

/** Whom to ask and where to complain: of the institution when one is named, else of the nation. */
export function PlaceAsked({ place }: { place: GuideFound['place'] }) {
  return (
    <Section title="问谁、去哪里">
      {place && (
        <SummaryList
          items={[
            { label: '机构', value: place.name },
            ...(place.address ? [{ label: '地址', value: place.address }] : []),
            ...(place.hours ? [{ label: '时间', value: place.hours }] : []),
          ]}
        />
      )}
      {place?.phone && <Call label="窗口电话" number={place.phone} />}
      {place?.authority?.phone && (
        <Call label={`投诉举报（${place.authority.name}）`} number={place.authority.phone} />
      )}
      <Call {...HOTLINE} />
      <Rows>
        <Row to={CENTRES} title={place ? '换一个机构' : '找您的机构'} icon="building-2" />
      </Rows>
    </Section>
  )
}
