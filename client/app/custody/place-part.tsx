import { Call } from '../kit/call'
import { Section } from '../kit/section'
import { SummaryList } from '../kit/summary-list'

interface PlacePartProps {
  title: string
  place: { name: string; address: string; phone: string; hours: string }
  archiveNo: string | null
}

/** A centre, and how to reach it. */
export function PlacePart({ title, place, archiveNo }: PlacePartProps) {
  const known = [
    { label: '机构', value: place.name },
    { label: '档案编号', value: archiveNo ?? '' },
    { label: '地址', value: place.address },
    { label: '办公时间', value: place.hours },
  ]
  return (
    <Section title={title}>
      <SummaryList items={known.filter(({ value }) => value !== '')} />
      {place.phone && <Call label="窗口电话" number={place.phone} />}
    </Section>
  )
}
