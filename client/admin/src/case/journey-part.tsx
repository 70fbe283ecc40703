import type { RouteOutput } from '@shared/contract/route'
import { readStaffJourney } from '@shared/contract/transfers'
import { hasJourney } from '@shared/domain/transfer/journey'
import { sayInstant } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { useQuery } from '@tanstack/react-query'
import { Clock } from '../kit/clock'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { Thread, type ThreadBead } from '../kit/thread'
import { staffApi } from '../lib/api'
import type { StaffCase } from './use-case'

reg('N20-1', 'N20-5')

type Journey = RouteOutput<typeof readStaffJourney>

const BEADS = { done: 'done', now: 'now', next: 'to-come' } as const

/** The steps of both sides as one line; nothing for a case in which no file goes from one to another. */
export function JourneyPart({ detail }: { detail: Pick<StaffCase, 'id' | 'item' | 'version'> }) {
  return hasJourney(detail.item) ? <Journey id={detail.id} version={detail.version} /> : null
}

function Journey({ id, version }: { id: string; version: number }) {
  const { data, error } = useQuery({
    queryKey: ['case-journey', id, version],
    queryFn: () => staffApi.call(readStaffJourney, { params: { id } }),
  })
  return (
    <Section title="档案到哪了" aside={data?.clock ? <Clock clock={data.clock} /> : undefined}>
      {error && <p>转递经过没有读到，按 F5 刷新本页再试；办件的其他内容不受影响。</p>}
      {!data && !error && <Loading what="转递经过" />}
      {data && <Steps journey={data} />}
    </Section>
  )
}

function Steps({ journey }: { journey: Journey }) {
  const { says, carrier, turn, steps, holder, receiver } = journey
  const beads = steps.map(
    ({ label, state, at, note }): ThreadBead => ({
      ...{ state: BEADS[state], says: label, when: at ? sayInstant(at) : '' },
      ...{ who: state === 'now' && turn ? `等${journey[turn].name}办理` : '', ...(note ? { note } : {}) },
    }),
  )
  const phones = [holder, receiver].filter(({ phone }) => phone)
  return (
    <>
      <p>{says}</p>
      {carrier && <p className="quiet">{`寄递单位：${carrier.says}（${sayInstant(carrier.at)}）`}</p>}
      <Thread beads={beads} />
      {phones.map(({ name, phone }) => (
        <p className="quiet" key={name}>{`${name} 电话 ${phone}`}</p>
      ))}
    </>
  )
}
