import { FREE } from '@shared/domain/guides/free'
import { sayBring, sayHowLong } from '@shared/domain/guides/say'
import { stepsOf } from '@shared/domain/guides/steps'
import { itemOf } from '@shared/domain/items/catalogue'
import { reg } from '@shared/kernel/reg'
import { Button } from '../../kit/button'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { RuleNote } from '../../kit/rule-note'
import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { useSignedIn } from '../../lib/session'
import { signInPath } from '../../lib/sign-in-gate'
import { open, useRouteParams } from '../../platform/navigation'
import { itemHere, questionPath } from '../paths'

reg('N26', 'N8')

/** What a service is, what to bring, how long it takes: read before the first question. */
export default function ApplyStartPage() {
  const item = itemOf(itemHere(useRouteParams().item))
  const signedIn = useSignedIn()
  const until = item.commands.find(({ name }) => name === item.clock.until)?.says
  const first = questionPath(item.code, item.groups[0]?.key ?? '')
  return (
    <Page title={item.title} where="办事">
      <Text>{item.summary}</Text>
      <SummaryList
        items={[
          { label: '要带什么', value: sayBring(item.guide.bring) },
          { label: '得到什么', value: item.guide.result },
          { label: '多久', value: sayHowLong(stepsOf(item).atOnce, item.clock, until) },
        ]}
      />
      <Button onPress={() => open(signedIn ? first : signInPath(first))}>开始办理</Button>
      <Rows>
        <Row
          to={`/help/guide/index?item=${item.code}`}
          title="办事指南"
          icon="file-text"
          note="步骤、时限、样例和依据"
        />
      </Rows>
      <Section title="放心办">
        <Text>{FREE.says}</Text>
        <RuleNote source={item.article.cite} text={item.article.text} />
      </Section>
    </Page>
  )
}
