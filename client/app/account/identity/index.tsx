import { declareIdentity } from '@shared/contract/me'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Page } from '../../kit/page'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'
import { forgetQueries } from '../../lib/use-query'
import { back, replace, useRouteParams } from '../../platform/navigation'

function check({ name, idNumber }: { name: string; idNumber: string }) {
  const id = checkIdNumber(idNumber, dayOf(new Date()))
  return {
    ...(parseName(name).ok ? {} : { name: fieldSentence(name.trim() ? 'name.format' : 'field.required') }),
    ...(id.ok ? {} : { idNumber: fieldSentence(idNumber.trim() ? `id.${id.error}` : 'field.required') }),
  }
}

/** Who am I: name and ID number, asked once and only when something needs them. */
export default function IdentityPage() {
  const params = useRouteParams()
  const deed = useDeed()
  const form = useForm({
    initial: { name: '', idNumber: '' },
    secret: ['idNumber'],
    labels: { name: '姓名', idNumber: '身份证号' },
    draft: 'identity',
    check,
  })
  const save = () =>
    form.submit((body) =>
      deed.run(async () => {
        await api.call(declareIdentity, { body, key: keyOf('identity', body) })
        carriedOut('identity')
        form.forgetDraft()
        forgetQueries()
        if (params.to) replace(decodeURIComponent(params.to))
        else back()
      }, form.showErrors),
    )
  return (
    <Page title="您的姓名和身份证号" where="身份信息">
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      <Text>我们用它找到您的档案。号码加密保存，页面上只显示前六位和后四位。</Text>
      <Field {...form.field('name')} label="姓名" hint="与身份证一致" autoComplete="name" />
      <Field
        {...form.field('idNumber')}
        label="身份证号"
        hint="18 位，末位可能是 X"
        kind="idcard"
        autoComplete="off"
      />
      <Button onPress={save}>保存并继续</Button>
    </Page>
  )
}
