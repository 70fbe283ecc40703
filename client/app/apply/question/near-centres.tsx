import { Button } from '../../kit/button'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import type { useNearCentre } from './use-near-centre'

interface NearCentresProps {
  near: ReturnType<typeof useNearCentre>
  onChoose: (field: string, name: string) => void
}

/** Whether a centre of the directory was meant: its name is taken, or what was typed stays. */
export function NearCentres({ near: { near, close }, onChoose }: NearCentresProps) {
  if (!near) return null
  return (
    <Section title="是不是这家机构">
      <Text>{`机构目录里没有“${near.typed}”，有名称相近的：`}</Text>
      {near.centres.map(({ id, name, address }) => (
        <Button
          key={id}
          kind="secondary"
          onPress={() => {
            onChoose(near.field, name)
            close()
          }}
        >
          {`是${name}${address ? `，${address}` : ''}`}
        </Button>
      ))}
      <Text>都不是的，直接按“继续”，照您写的办。</Text>
    </Section>
  )
}
