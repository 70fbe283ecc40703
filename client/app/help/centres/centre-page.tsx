import type { listCentres } from '@shared/contract/centres'
import type { RouteOutput } from '@shared/contract/route'
import { Button } from '../../kit/button'
import { Call } from '../../kit/call'
import { Entries, Entry } from '../../kit/entry'
import { Row, Rows } from '../../kit/row'
import { centrePath } from '../paths'

type Found = RouteOutput<typeof listCentres>['centres']

interface CentrePageProps {
  centres: Found
  next: string | null
  onMore: (after: string) => void
}

/** Institutions with what one needs to reach them. */
export function CentrePage({ centres, next, onMore }: CentrePageProps) {
  return (
    <>
      <Entries label="机构">
        {centres.map(({ id, name, levelName, regionName, address, hours, phone }) => (
          <Entry
            key={id}
            title={name}
            lines={[[levelName, regionName].filter(Boolean).join(' · '), address, hours]}
          >
            {phone && <Call label="电话" number={phone} />}
            <Rows>
              <Row to={centrePath(id)} title="看服务和指南" />
            </Rows>
          </Entry>
        ))}
      </Entries>
      {next && (
        <Button kind="secondary" onPress={() => onMore(next)}>
          再看更多
        </Button>
      )}
    </>
  )
}
