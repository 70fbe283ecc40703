import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Lead } from '../../kit/lead'
import { Problem } from '../../kit/problem'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'
import { NewNumber } from './new-number'

interface Person {
  name: string
  idNumber: string
}

interface SecondCheckProps {
  onPerson: (person: Person) => Promise<void>
  onNewNumber: () => Promise<void>
  onStartOver: () => void
}

function check({ name, idNumber }: Person) {
  const id = checkIdNumber(idNumber, dayOf(new Date()))
  return {
    ...(parseName(name).ok ? {} : { name: fieldSentence(name.trim() ? 'name.format' : 'field.required') }),
    ...(id.ok ? {} : { idNumber: fieldSentence(idNumber.trim() ? `id.${id.error}` : 'field.required') }),
  }
}

/** A number of somebody whose identity is verified, on a device not seen before: who holds the phone must know who they are. */
export function SecondCheck({ onPerson, onNewNumber, onStartOver }: SecondCheckProps) {
  const deed = useDeed()
  const form = useForm<Person & Record<string, string>>({
    draft: 'second-check',
    initial: { name: '', idNumber: '' },
    secret: ['idNumber'],
    labels: { name: '姓名', idNumber: '身份证号' },
    check,
  })
  const go = () =>
    form.submit(({ name, idNumber }) =>
      deed.run(async () => {
        await onPerson({ name, idNumber })
        form.forgetDraft()
      }, form.showErrors),
    )
  return (
    <>
      <Lead>这个手机号的账号已经实名，这台设备是第一次登录。核对姓名和身份证号，一致就能登录。</Lead>
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      <Field {...form.field('name')} label="姓名" hint="与身份证一致" autoComplete="name" />
      <Field
        {...form.field('idNumber')}
        label="身份证号"
        hint="18 位，末位可能是 X"
        kind="idcard"
        autoComplete="off"
      />
      <Button onPress={go}>核对并登录</Button>
      <NewNumber onConfirmed={onNewNumber} />
      <Button kind="quiet" onPress={onStartOver}>
        换一种方式登录
      </Button>
    </>
  )
}
