import { findMyths } from '@shared/domain/guides/myths'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Call } from '../../kit/call'
import { Empty } from '../../kit/empty'
import { Field } from '../../kit/field'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { useRouteParams } from '../../platform/navigation'
import { HOTLINE } from '../hotline'
import { CENTRES, GUIDES } from '../paths'
import { MythEntry } from './myth-entry'

reg('W6-all', 'N8', 'N30', 'G31-way')

/** What people are told of files that is not so: what is true, the article, what to do. */
export default function MythsPage() {
  const { myth: asked } = useRouteParams()
  const [typed, setTyped] = useState('')
  const found = findMyths(typed)
  return (
    <Page title="这些说法不是真的" where="帮助">
      <Field
        id="find-myth"
        label="找一种说法"
        hint="例如：死档、激活、报到证"
        value={typed}
        onChange={setTyped}
        optional="unmarked"
      />
      {found.map((myth) => (
        <MythEntry key={myth.key} myth={myth} open={myth.key === asked} />
      ))}
      {found.length === 0 && <Empty icon="search" title="没有找到" note="换个说法试试，或打热线问一问。" />}
      <Section title="有人要钱，或替人保管档案">
        <Text>
          没有资格的单位和个人保管档案、以档案为由要钱，都可以向当地主管部门举报。在“找机构”里能看到主管部门的电话，也可以打全国热线。
        </Text>
        <Call {...HOTLINE} />
        <Rows>
          <Row to={CENTRES} title="找机构和主管部门" icon="building-2" />
          <Row to={GUIDES} title="办事指南" icon="file-text" />
        </Rows>
      </Section>
    </Page>
  )
}
