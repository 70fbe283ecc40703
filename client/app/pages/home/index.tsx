import { useState } from 'react'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Field } from '../../kit/field'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { RuleNote } from '../../kit/rule-note'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { setElder, useElder } from '../../lib/elder'
import { MyFile } from './my-file'
import { findServices } from './services'
import { Situations } from './situations'

const FREE =
  '档案管理服务机构应当提供免费的流动人员人事档案基本公共服务，不得收取档案保管费、查阅费、证明费、转递费等名目的费用。'

/** Home: where my file is, what I can ask for. */
export default function HomePage() {
  return (
    <Page title="我的档案" where="档易办" tab="home">
      <MyFile />
      <Situations />
      <Services />
      <Section title="看不清字">
        <TextSize />
      </Section>
      <Section title="放心办">
        <Text>本服务免费，任何人向您收费都可以举报。</Text>
        <RuleNote source="《流动人员人事档案管理服务规定》第八条" text={FREE} />
      </Section>
    </Page>
  )
}

function Services() {
  const [typed, setTyped] = useState('')
  const found = findServices(typed)
  return (
    <Section title="办事">
      <Field
        id="find-service"
        label="找服务"
        hint="例如：考公、落户"
        value={typed}
        onChange={setTyped}
        optional="unmarked"
      />
      {found.length === 0 && (
        <Empty icon="search" title="没有找到" note="换个说法试试，或清空后看全部服务。" />
      )}
      {found.length > 0 && (
        <Rows>
          {found.map((service) => (
            <Row key={service.title} {...service} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

function TextSize() {
  const elder = useElder()
  const change = () => {
    setElder(!elder)
    announce(elder ? '已换回标准字号' : '已换成大字')
  }
  return (
    <Button kind="secondary" onPress={change}>
      {elder ? '换回标准字号' : '换成大字'}
    </Button>
  )
}
