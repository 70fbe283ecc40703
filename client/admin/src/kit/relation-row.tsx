import type { RouteOutput } from '@shared/contract/route'
import type { listStaffRelations } from '@shared/contract/staff-relations'
import { sayInstant } from '@shared/kernel/dates'
import type { ReactNode } from 'react'

interface RelationRowProps {
  relation: RouteOutput<typeof listStaffRelations>['relations'][number]
  children?: ReactNode
}

/** One declared relation; numbers come masked. */
export function RelationRow({ relation, children }: RelationRowProps) {
  const { name, label, idNumber, withStaff, declaredBy, declaredAt } = relation
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong> · {withStaff ? `同事，账号 ${withStaff.username}` : idNumber}
        </p>
        <p>
          {label} · {declaredBy} {sayInstant(declaredAt)} 登记
        </p>
      </div>
      {children}
    </li>
  )
}
