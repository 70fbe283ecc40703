import { readFileCheck } from '@shared/contract/file-check'
import type { Question } from '@shared/domain/items/types'
import { OneOf } from '../../kit/choice'
import { Empty } from '../../kit/empty'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { open } from '../../platform/navigation'

interface GapInputProps {
  question: Question
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
}

/** What the health check found in the person's file and staff confirmed, one to be chosen; who has none is told where to go. */
export function GapInput({ question, input }: GapInputProps) {
  const query = useQuery('file-check', () => api.call(readFileCheck))
  return (
    <LoadedQuery query={query} lines={6}>
      {({ points, sentence }) =>
        points.length > 0 ? (
          <OneOf
            {...input}
            legend={question.label}
            options={points.map(({ rule, says, remedy }) => ({
              value: `${rule} ${says}`,
              label: says,
              hint: `${remedy}。`,
            }))}
          />
        ) : (
          <Empty
            icon="file-text"
            title="没有已核实的缺漏"
            note={`${sentence}要归档别的材料，请用“材料收集归档”。`}
            action={{
              label: '材料收集归档',
              onPress: () => open('/apply/start/index?item=material-collection'),
            }}
          />
        )
      }
    </LoadedQuery>
  )
}
