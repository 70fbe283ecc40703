import { reg } from '@shared/kernel/reg'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'

reg('grad', 'N26')

/** What has happened to a person, and where it leads: few know the name of the service they need. */
const SITUATIONS = [
  { title: '我毕业了', note: '先看档案寄到没有，再开个人账户', to: '/custody/tracker/index' },
  { title: '换工作了', note: '户籍地、工作地都可以存', to: '/apply/start/index?item=personal-account' },
  { title: '找不到档案', note: '马上查，查不到有人打给您', to: '/custody/tracker/index' },
  { title: '档案在我手里', note: '不要拆封，问清怎样交回', to: '/apply/start/index?item=call-back' },
  { title: '其他情况', note: '落户、考公、退休、失业', to: '/help/guides/index' },
] as const

/** The entry by situation. */
export function Situations() {
  return (
    <Section title="遇到的事">
      <Rows>
        {SITUATIONS.map((situation) => (
          <Row key={situation.title} {...situation} />
        ))}
      </Rows>
    </Section>
  )
}
