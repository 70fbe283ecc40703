import { readCentre } from '@shared/contract/centres'
import { listGuides } from '@shared/contract/guides'
import { reg } from '@shared/kernel/reg'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { useRouteParams } from '../../platform/navigation'
import { guidePath } from '../paths'
import { CentreView } from './centre-view'

reg('N26', 'N6')

/** One institution: how to reach it, on what standing it keeps files, and what can be done there. */
export default function CentrePage() {
  const { id = '' } = useRouteParams()
  const query = useQuery(id ? `centre:${id}` : null, () => api.call(readCentre, { params: { id } }))
  const guides = useQuery('guides', () => api.call(listGuides))
  const reload = () => void Promise.all([query.reload(), guides.reload()])
  return (
    <Page title={query.data?.name ?? '机构'} where="找机构" onRetry={reload}>
      <LoadedQuery query={query} lines={6}>
        {(centre) => (
          <>
            <CentreView centre={centre} />
            <Section title={centre.open ? '在这里能办的事' : '办事指南'}>
              <LoadedQuery query={guides}>
                {({ guides: all }) => (
                  <Rows>
                    {all.map(({ item, title, summary }) => (
                      <Row
                        key={item}
                        to={guidePath(item, id)}
                        title={title}
                        note={summary}
                        icon="file-text"
                      />
                    ))}
                  </Rows>
                )}
              </LoadedQuery>
            </Section>
          </>
        )}
      </LoadedQuery>
    </Page>
  )
}
