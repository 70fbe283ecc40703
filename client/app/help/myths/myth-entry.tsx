import type { Myth } from '@shared/domain/guides/myths'
import { Disclosure } from '../../kit/disclosure'
import { Points } from '../../kit/points'
import { RuleNote } from '../../kit/rule-note'
import { Text } from '../../kit/text'

/** One of them: folded to its claim, opened to what is true. */
export function MythEntry({ myth, open }: { myth: Myth; open: boolean }) {
  return (
    <Disclosure title={myth.told} open={open}>
      <Text>不是真的。{myth.truth}</Text>
      <Points points={myth.doing} icon="chevron-right" />
      {myth.articles.map(({ cite, text }) => (
        <RuleNote key={cite} source={cite} text={text} />
      ))}
    </Disclosure>
  )
}
