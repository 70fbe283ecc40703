import { reg } from '@shared/kernel/reg'
import { SummaryList } from '../../kit/summary-list'

reg('N29-refuse', 'W6-all')

/** Why it was refused, and the way forward. */
export function Refusal({ text, remedy, article }: { text: string; remedy: string; article: string }) {
  return (
    <SummaryList
      items={[
        { label: '理由', value: text },
        { label: '依据', value: article },
        { label: '您可以这样办', value: remedy },
      ]}
    />
  )
}
