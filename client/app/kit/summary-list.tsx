import { Anchor } from './native/anchor'
import { Box } from './native/box'

export interface SummaryItem {
  label: string
  /** empty is shown as 未填写 */
  value: string
  /** the question page that changes it */
  changeTo?: string
}

export interface SummaryListProps {
  items: SummaryItem[]
}

/** Facts or given answers, each with its own way to change it. */
export function SummaryList({ items }: SummaryListProps) {
  return (
    <Box as="dl" className="k-summary">
      {items.map((item) => (
        <Box key={item.label} className="k-summary__item">
          <Box as="dt" className="k-summary__label">
            {item.label}
          </Box>
          <Box as="dd" className="k-summary__value">
            {item.value || '未填写'}
          </Box>
          {item.changeTo && (
            <Box as="dd" className="k-summary__change">
              <Anchor to={item.changeTo} className="k-link" label={`更改${item.label}`}>
                更改
              </Anchor>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}
