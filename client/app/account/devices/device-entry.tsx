import { sayInstant } from '@shared/kernel/dates'
import { Button } from '../../kit/button'
import { Confirm } from '../../kit/confirm'
import { Entry } from '../../kit/entry'
import type { ProblemProps } from '../../kit/problem'
import type { useAsking } from '../../lib/use-asking'
import { type Device, deviceLines, sayDevice } from './say-device'

interface DeviceEntryProps {
  device: Device
  asking: ReturnType<typeof useAsking>
  problem: ProblemProps | null
  onEnd: (device: Device) => unknown
}

/** One device and the way to end it, asked once more. This one is ended by signing out. */
export function DeviceEntry({ device, asking, problem, onEnd }: DeviceEntryProps) {
  const button = `end-${device.id}`
  const name = sayDevice(device)
  return (
    <Entry title={name} tag={device.current ? '本机' : undefined} lines={deviceLines(device)}>
      {!device.current && asking.asked !== button && (
        <Button
          kind="link"
          id={button}
          label={`让${name}退出，最近使用 ${sayInstant(device.lastSeenAt)}`}
          onPress={() => asking.ask(button)}
        >
          让它退出
        </Button>
      )}
      {asking.asked === button && (
        <Confirm
          title="让这台设备退出吗"
          note="它会立刻退出登录，再登录时要重新核对本人。"
          yes="确定退出"
          no="不退出"
          problem={problem}
          onYes={() => onEnd(device)}
          onNo={asking.no}
        />
      )}
    </Entry>
  )
}
