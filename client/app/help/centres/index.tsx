import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Call } from '../../kit/call'
import { Field } from '../../kit/field'
import { Page } from '../../kit/page'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { useSettled } from '../../lib/use-settled'
import { HOTLINE } from '../hotline'
import { CentreList } from './centre-list'
import { type Region, RegionPicker } from './region-picker'

reg('N26', 'N6', 'N30')

/** The directory of institutions that keep files, by place and by name. */
export default function CentresPage() {
  const [path, setPath] = useState<readonly Region[]>([])
  const region = path.at(-1)?.code
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const search = { ...(region ? { region } : {}), ...(q ? { q } : {}) }
  return (
    <Page title="找机构" where="帮助">
      <RegionPicker path={path} onPath={setPath} />
      <Field
        id="find-centre"
        label="机构名称、地址或电话"
        hint="写其中一部分就可以"
        value={typed}
        onChange={setTyped}
        maxLength={40}
        optional="unmarked"
      />
      <CentreList key={JSON.stringify(search)} search={search} />
      <Section title="没有找到">
        <Text>打全国热线，会告诉您当地哪个机构管理档案。</Text>
        <Call {...HOTLINE} />
      </Section>
    </Page>
  )
}
