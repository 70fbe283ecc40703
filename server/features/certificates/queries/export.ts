import { sayStanding, standingOn } from '@shared/domain/certificates/validity'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import { idsBetween } from '../../../platform/id-range'
import type { ListExport } from '../../exports'
import type { CertificateDeps } from '../deps'
import type { CertificateSearch } from '../list-repository'
import type { CertificateRecord } from '../record'

const PAGE = 200

/** The numbers a centre has issued, newest first; without certificates of the reader's kin. */
export const certificatesExport = (deps: CertificateDeps): ListExport<CertificateRecord> => {
  const idNumber = (record: CertificateRecord) =>
    deps.cases.open('certificates.idNumber', record._id, record.idNumber)
  return {
    title: '已出具的证明',
    action: 'certificate.list',
    columns: [
      { title: '证明编号', read: ({ no }) => no, width: 24 },
      { title: '姓名', read: ({ holderName }) => holderName },
      {
        title: '公民身份号码',
        read: (record) => maskIdNumber(idNumber(record)),
        whole: { field: 'idNumber', read: idNumber },
        width: 24,
      },
      { title: '存档编号', read: ({ archiveNo }) => archiveNo, width: 20 },
      { title: '出具日期', read: ({ issuedOn }) => issuedOn },
      { title: '有效期至', read: ({ validUntil }) => validUntil },
      { title: '状态', read: (record) => sayStanding(standingOn(record, dayOf(deps.clock.now()))) },
    ],
    open: (actor, { centre, ...days }) => {
      const centreId = centre ?? actor.oversees?.[0] ?? actor.centreId ?? ''
      if (!may(actor, 'certificate.list', { centreId })) throw new AppError('permission.denied')
      const rows = rowsOf(deps, { centreId, ...idsBetween(days), avoids: actor.kin })
      return Promise.resolve({ centreId, rows })
    },
  }
}

async function* rowsOf(
  { certificates }: CertificateDeps,
  asked: CertificateSearch,
): AsyncGenerator<CertificateRecord> {
  for (let below = asked.below; ; ) {
    const page = await certificates.search({ ...asked, below, limit: PAGE })
    yield* page
    if (page.length < PAGE) return
    below = page.at(-1)?._id
  }
}
