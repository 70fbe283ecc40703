import { readCustodyAccount } from '@shared/contract/custody'
import { type NextStep, withAccount } from '@shared/domain/archives/location'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { PlacePart } from '../place-part'
import { NextPart } from './next-part'

/** For a file that nobody has a record of: where it is to be sent, when the person has an account already, and what to do. */
export function SentWhere({ steps }: { steps: readonly NextStep[] }) {
  const query = useQuery('custody', () => api.call(readCustodyAccount))
  return (
    <LoadedQuery query={query} lines={4}>
      {({ account }) => (
        <>
          {account && (
            <>
              <Text>您已经开立个人账户。{account.file}</Text>
              <PlacePart title="寄到这里" place={account.centre} archiveNo={account.archiveNo} />
            </>
          )}
          <NextPart steps={account ? withAccount(steps) : steps} />
        </>
      )}
    </LoadedQuery>
  )
}
