import { openHandover } from '@shared/contract/window'
import { centreAsks, HANDED_PERSON } from '@shared/domain/cases/opens'
import { isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { HANDED_ITEMS } from '@shared/domain/items/titles'
import { reg } from '@shared/kernel/reg'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { FormDialog } from '../kit/form-dialog'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { mayDo } from '../lib/access'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useMe } from '../lib/session'
import { useCommand } from '../lib/use-command'
import { QuestionGroups } from './question-groups'

reg('B-unemployed')

/** A unit that applies for one of its people, or reports or hands over their file: that person is not there. */
export function HandoverPart() {
  const me = useMe().data
  const [isOpen, setOpen] = useState(false)
  if (!me || !mayDo(me, 'case.open')) return null
  return (
    <Section title="单位来办：代办转入、移交档案">
      <p className="quiet">
        单位凭来函代它的人员申请档案转入，或者报送名单、交来档案的，在这里登记。登记后打印受理单或移交单，交给来人。
      </p>
      <div>
        <Button onClick={() => setOpen(true)}>登记单位来办</Button>
      </div>
      {isOpen && <HandoverDialog onClose={() => setOpen(false)} />}
    </Section>
  )
}

function HandoverDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const command = useCommand(openHandover)
  const [code, setCode] = useState<string>(HANDED_ITEMS[0] ?? '')
  const [form, setForm] = useState<Record<string, string>>({})
  const errors = fieldErrors(command.problem)
  const item = isItemCode(code) ? itemOf(code) : null
  const submit = async (): Promise<void> => {
    const { name = '', idNumber = '', phone = '', ...answers } = form
    const called = phone.trim() ? { phone } : {}
    const made = await command.send({ item: code, name, idNumber, ...called, form: answers })
    if (!made) return
    announce(`已登记，编号 ${made.no}。请打印受理单或移交单，交给来人。`)
    void navigate(`/cases/${made.id}`)
  }
  return (
    <FormDialog
      open
      title="登记单位来办"
      okText="登记"
      isSending={command.isSending}
      problem={command.problem}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <SelectField
        id="item"
        label="办什么"
        prompt="请选择"
        value={code}
        options={HANDED_ITEMS.map((one) => ({ value: one, label: itemOf(one).title }))}
        onChange={setCode}
      />
      {item && (
        <QuestionGroups
          groups={[...HANDED_PERSON, ...centreAsks(item)]}
          form={form}
          errors={errors}
          onChange={(field, value) => setForm((before) => ({ ...before, [field]: value }))}
        />
      )}
    </FormDialog>
  )
}
