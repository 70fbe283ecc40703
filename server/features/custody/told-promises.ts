import type { readFileCheck } from '@shared/contract/file-check'
import type { RouteOutput } from '@shared/contract/route'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { owedTone } from '@shared/domain/owed/owed'
import { promiseCode, sayPromise, stillPromised } from '@shared/domain/owed/promise'
import { missingMaterials } from '@shared/domain/transfer/missing'
import type { Day } from '@shared/kernel/dates'
import type { OwnPromise } from '../cases'

type Told = RouteOutput<typeof readFileCheck>['promises'][number]

/** What the person promised and what has not come: one entry a fact that no paper of the file proves, the nearest day first. */
export function toldPromises(
  promises: readonly OwnPromise[],
  filed: readonly { kind: string }[],
  today: Day,
): Told[] {
  const table = tableOn(today)
  return promises
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))
    .flatMap(({ caseId, by, missing }) =>
      missingMaterials(table, stillPromised(missing, filed, table)).map(
        ({ fact, effect, papers, issuers }): Told => ({
          ...{ caseId, by, effect, papers: [...papers], issuers: [...issuers] },
          ...{ code: promiseCode(fact), says: sayPromise(fact, by), tone: owedTone(by, today) },
        }),
      ),
    )
}
