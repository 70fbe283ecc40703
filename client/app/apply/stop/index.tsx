import { OUT_OF_SCOPE, type OutOfScope } from '@shared/domain/persons/out-of-scope'
import { articleOfRow } from '@shared/domain/regulation/cite'
import { reg } from '@shared/kernel/reg'
import { Button } from '../../kit/button'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { RuleNote } from '../../kit/rule-note'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { back, useRouteParams } from '../../platform/navigation'

reg('N4', 'W6-all')

const isReason = (why: string): why is OutOfScope => Object.hasOwn(OUT_OF_SCOPE, why)

/** Not here, and why, by which article, and who can: never a silent no. */
export default function StopPage() {
  const { why = '' } = useRouteParams()
  const row = OUT_OF_SCOPE[isReason(why) ? why : 'state-employed']
  const article = articleOfRow(row.article)
  return (
    <Page title={row.title} where="个人账户设立">
      <Text>{row.why}</Text>
      <Text>{row.who}</Text>
      <Button kind="secondary" onPress={back}>
        重新选择我的情况
      </Button>
      <Section title="还有疑问">
        <Rows>
          <Row
            to="/apply/start/index?item=call-back"
            title="预约回电"
            note="工作人员打电话给您"
            icon="phone"
          />
          <Row to="/help/guides/index" title="办事指南" note="按遇到的事找" icon="circle-help" />
        </Rows>
      </Section>
      {article && <RuleNote source={article.cite} text={article.text} />}
    </Page>
  )
}
