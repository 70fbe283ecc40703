import { listGuides } from '@shared/contract/guides'
import { SITUATIONS } from '@shared/domain/guides/situations'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Empty } from '../../kit/empty'
import { Field } from '../../kit/field'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { CENTRES, guidePath, MYTHS_PAGE } from '../paths'
import { findGuides } from './find-guides'
import { SituationEntry } from './situation-entry'

reg('N26')

/** Every service, by what has happened to one and by its name. */
export default function GuidesPage() {
  const [typed, setTyped] = useState('')
  const query = useQuery('guides', () => api.call(listGuides))
  return (
    <Page title="办事指南" where="帮助" onRetry={() => void query.reload()}>
      <Field
        id="find-guide"
        label="找指南"
        hint="例如：考公、落户、改电话"
        value={typed}
        onChange={setTyped}
        optional="unmarked"
      />
      <LoadedQuery query={query} lines={6}>
        {({ guides }) => {
          const found = findGuides(typed, SITUATIONS, guides)
          return (
            <>
              {found.situations.length > 0 && (
                <Section title="按遇到的事找">
                  {found.situations.map((situation) => (
                    <SituationEntry key={situation.key} situation={situation} guides={guides} />
                  ))}
                </Section>
              )}
              {found.guides.length > 0 && (
                <Section title="按事项找">
                  <Rows>
                    {found.guides.map(({ item, title, summary }) => (
                      <Row key={item} to={guidePath(item)} title={title} note={summary} icon="file-text" />
                    ))}
                  </Rows>
                </Section>
              )}
              {found.situations.length + found.guides.length === 0 && (
                <Empty icon="search" title="没有找到" note="换个说法试试，或清空后看全部。" />
              )}
            </>
          )
        }}
      </LoadedQuery>
      <Section title="还想知道">
        <Rows>
          <Row to={MYTHS_PAGE} title="这些说法不是真的" note="死档、激活、自己拿着档案" icon="circle-help" />
          <Row to={CENTRES} title="找机构" note="电话、地址、时间" icon="building-2" />
        </Rows>
      </Section>
    </Page>
  )
}
