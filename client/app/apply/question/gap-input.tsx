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

/** What the person promised, and what the health check found and staff confirmed, one to be chosen; who has none is told where to go. */
export function GapInput({ question, input }: GapInputProps) {
  const query = useQuery('file-check', () => api.call(readFileCheck))
  return (
    <LoadedQuery query={query} lines={6}>
      {({ points, promises, sentence }) =>
        points.length + promises.length > 0 ? (
          <OneOf
            {...input}
            legend={question.label}
            options={[
              ...promises.map(({ code, says, papers }) => ({
                value: `${code} ${says}`,
                label: says,
                hint: `可以补：${papers.join('、')}。`,
              })),
              ...points.map(({ rule, says, remedy }) => ({
                value: `${rule} ${says}`,
                label: says,
                hint: `${remedy}。`,
              })),
            ]}
          />
        ) : (
          <Empty
            icon="file-text"
            title="没有要补的材料"
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
