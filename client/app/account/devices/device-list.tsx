import { endDevice, endOtherDevices } from '@shared/contract/logins'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Confirm } from '../../kit/confirm'
import { Entries } from '../../kit/entry'
import { Lead } from '../../kit/lead'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useAsking } from '../../lib/use-asking'
import { useDeed } from '../../lib/use-deed'
import { DeviceEntry } from './device-entry'
import type { Device } from './say-device'

interface DeviceListProps {
  devices: Device[]
  reload: () => Promise<void>
}

const OTHERS = 'end-others'

/** The devices, this one first marked; each other one can be ended, and all others at once. */
export function DeviceList({ devices, reload }: DeviceListProps) {
  const asking = useAsking()
  const deed = useDeed()
  const [news, setNews] = useState('')
  const carryOut = (what: string, send: (key: string) => Promise<unknown>, says: string) =>
    deed.run(async () => {
      await send(keyOf(what, {}))
      carriedOut(what)
      await reload()
      asking.done()
      setNews(says)
    })
  const end = ({ id }: Device) =>
    carryOut(
      `end-device:${id}`,
      (key) => api.call(endDevice, { params: { id }, body: {}, key }),
      '那台设备已退出。它再登录时要重新核对本人。',
    )
  const endOthers = () =>
    carryOut(OTHERS, (key) => api.call(endOtherDevices, { body: {}, key }), '其他设备都已退出。')
  return (
    <>
      {news && <Lead key={`${news}${devices.length}`}>{news}</Lead>}
      <Text>有不认识的设备，请让它退出，再到“登录方式”核对。</Text>
      <Entries label="登录过的设备">
        {devices.map((device) => (
          <DeviceEntry key={device.id} device={device} asking={asking} problem={deed.problem} onEnd={end} />
        ))}
      </Entries>
      {devices.length > 1 && asking.asked !== OTHERS && (
        <Button kind="secondary" id={OTHERS} onPress={() => asking.ask(OTHERS)}>
          退出其他所有设备
        </Button>
      )}
      {asking.asked === OTHERS && (
        <Confirm
          title="让其他设备都退出吗"
          note="只留本机登录着。其他设备再登录时要重新核对本人。"
          yes="确定，全部退出"
          no="不退出"
          problem={deed.problem}
          onYes={endOthers}
          onNo={asking.no}
        />
      )}
      {devices.length === 1 && <Text>只有本机登录过。要退出本机，请到“我的”页点退出登录。</Text>}
    </>
  )
}
