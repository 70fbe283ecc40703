import { MYTHS } from '@shared/domain/guides/myths'
import type { Situation } from '@shared/domain/guides/situations'
import { Disclosure } from '../../kit/disclosure'
import { Row, Rows } from '../../kit/row'
import { Text } from '../../kit/text'
import { guidePath, mythPath } from '../paths'
import type { Listed } from './find-guides'

interface SituationEntryProps {
  situation: Situation
  guides: readonly Listed[]
}

/** One situation: what to know, the services for it, and what is told of it that is not so. */
export function SituationEntry({ situation, guides }: SituationEntryProps) {
  const told = MYTHS.filter(({ key }) => situation.myths.includes(key))
  return (
    <Disclosure title={situation.title}>
      <Text>{situation.says}</Text>
      <Rows>
        {guides
          .filter(({ item }) => (situation.items as readonly string[]).includes(item))
          .map(({ item, title }) => (
            <Row key={item} to={guidePath(item)} title={title} icon="file-text" />
          ))}
        {told.map(({ key, told: title }) => (
          <Row key={key} to={mythPath(key)} title={`真的吗：${title}`} icon="circle-help" />
        ))}
      </Rows>
    </Disclosure>
  )
}
