import { useState } from 'react'
import { EMPTY_RELATION, RelationFields, relationBody, relationFaults } from '../kit/relation-fields'
import type { AskedDialogProps } from './asked-props'
import { DeedDialog } from './deed-dialog'

/** Records a relation for a colleague. */
export function RelateDialog(props: AskedDialogProps) {
  const [values, setValues] = useState(EMPTY_RELATION)
  return (
    <DeedDialog
      {...props}
      extra={relationBody(values)}
      faults={relationFaults(values)}
      fields={(errors) => (
        <RelationFields
          values={values}
          errors={errors}
          onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        />
      )}
    />
  )
}
