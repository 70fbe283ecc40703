import { declareStaffRelation } from '@shared/contract/staff-relations'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { EMPTY_RELATION, RelationFields, relationBody, relationFaults } from '../kit/relation-fields'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { kept, useKept } from '../lib/kept'
import { useCommand } from '../lib/use-command'
import { QUEUE } from '../queue/use-queue'
import { OWN_RELATIONS } from './use-own-relations'

const KEPT = 'declare'

/** Declares a relation of one's own. It holds at once; taking it back is up to others. */
export function DeclareDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [values, change] = useKept(KEPT, EMPTY_RELATION)
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const declare = useCommand(declareStaffRelation)
  const faults = relationFaults(values)
  const submit = async (): Promise<void> => {
    setChecked(true)
    declare.forget()
    if (Object.keys(faults).length > 0) return
    const after = await declare.send(relationBody(values))
    if (!after) return
    kept.remove(KEPT)
    setChecked(false)
    client.setQueryData(OWN_RELATIONS, after)
    client.removeQueries({ queryKey: ['case'] })
    void client.invalidateQueries({ queryKey: QUEUE })
    announce('回避关系已申报，立即生效。')
    onClose()
  }
  return (
    <FormDialog
      open={open}
      title="申报回避关系"
      okText="确认申报"
      isSending={declare.isSending}
      problem={declare.problem}
      errors={{ ...fieldErrors(declare.problem), ...(isChecked ? faults : {}) }}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>申报后立即生效，不能自己解除。填错时请联系负责人或系统管理员。</p>
      <RelationFields
        values={values}
        errors={{ ...fieldErrors(declare.problem), ...(isChecked ? faults : {}) }}
        onChange={change}
      />
    </FormDialog>
  )
}
