import { readHandOver } from '@shared/contract/staff-accounts'
import { sayDay } from '@shared/kernel/dates'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { Loading } from '../kit/loading'
import { staffApi } from '../lib/api'
import { problemOf } from '../problem/problem-of'
import type { AskedDialogProps } from './asked-props'
import { DeedDialog } from './deed-dialog'

/** Leaving: every open case is looked at and named, then the account is locked for good. */
export function LeaveDialog(props: AskedDialogProps) {
  const { id, version } = props.account
  const [handedOver, setHandedOver] = useState<readonly string[]>([])
  const list = useQuery({
    queryKey: ['hand-over', id, version],
    queryFn: () => staffApi.call(readHandOver, { params: { id } }),
    gcTime: 0,
  })
  const cases = list.data?.cases ?? []
  const named = cases.filter((one) => handedOver.includes(one.id)).map((one) => one.id)
  const isWhole = list.isSuccess && named.length === cases.length
  const toggle = (one: string, checked: boolean): void =>
    setHandedOver((before) => (checked ? [...before, one] : before.filter((other) => other !== one)))
  return (
    <DeedDialog
      {...props}
      extra={{ handedOver: named }}
      faults={isWhole ? {} : { handedOver: '请逐件核对交接清单并勾选。' }}
      fields={(errors) => (
        <fieldset className="field-group">
          <legend>交接清单</legend>
          {list.isPending && <Loading what="交接清单" />}
          {list.error && <p role="alert">{problemOf(list.error).message}</p>}
          {list.isSuccess && cases.length === 0 && <p>没有经手的未办结办件，无需交接。</p>}
          {cases.map((one) => (
            <p key={one.id}>
              <Checkbox
                checked={handedOver.includes(one.id)}
                onChange={({ target }) => toggle(one.id, target.checked)}
              >
                {one.no} {one.title}
                {one.dueOn && `，${sayDay(one.dueOn)} 到期`}，已交接
              </Checkbox>
            </p>
          ))}
          {errors.handedOver && (
            <p className="field__error" role="alert">
              {errors.handedOver}
            </p>
          )}
        </fieldset>
      )}
    />
  )
}
