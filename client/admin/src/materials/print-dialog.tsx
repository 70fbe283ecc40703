import type { ApiProblem } from '@common/api-problem'
import { printMaterials } from '@shared/contract/materials'
import { PRINT_PURPOSES } from '@shared/domain/audit/purposes'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { announce } from '../lib/announce'
import { saveAnswer } from '../lib/save-answer'
import { problemOf } from '../problem/problem-of'
import type { MaterialFile } from './use-materials'

const PAPERS = [
  { value: 'catalogue', label: '材料目录' },
  { value: 'labels', label: '架位标签和地址标签' },
]
const PURPOSES = PRINT_PURPOSES.map(({ code, says }) => ({ value: code, label: says }))

/** The catalogue or the labels on paper. Asks what for: who printed what stands in the person's record of looks. */
export function PrintDialog({ file, onClose }: { file: MaterialFile; onClose: () => void }) {
  const [what, setWhat] = useState('catalogue')
  const [purpose, setPurpose] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const submit = async (): Promise<void> => {
    setMissing(purpose === '')
    if (purpose === '') return
    setSending(true)
    setProblem(null)
    try {
      await saveAnswer(printMaterials.path.replace(':id', file.id), { what, purpose }, 'materials.pdf')
      announce('已生成，请在下载的文件里打印。')
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setSending(false)
  }
  const error = isMissing && purpose === '' ? fieldSentence('field.choose') : undefined
  return (
    <FormDialog
      open
      title="打印目录和标签"
      okText="记录并生成"
      {...{ isSending, problem, onClose }}
      errors={{ purpose: error }}
      onSubmit={() => void submit()}
    >
      <SelectField id="what" label="打印什么" value={what} options={PAPERS} onChange={setWhat} />
      <SelectField
        id="purpose"
        label="用途"
        prompt="请选择"
        value={purpose}
        options={PURPOSES}
        error={error}
        onChange={setPurpose}
      />
      <p className="quiet">生成 PDF 文件。您的姓名、时间和用途会记录下来，本人可以看到。</p>
    </FormDialog>
  )
}
