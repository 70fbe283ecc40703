import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Anchor } from './native/anchor'
import { Box } from './native/box'

export type TabName = 'home' | 'cases' | 'me'

const tabs: { name: TabName; label: string; icon: IconName }[] = [
  { name: 'home', label: '首页', icon: 'house' },
  { name: 'cases', label: '我的办件', icon: 'list-checks' },
  { name: 'me', label: '我的', icon: 'user-round' },
]

export interface TabBarProps {
  here: TabName
}

/** The three main places. Our own, because the platforms' bars know no large text and H5's knows no keyboard. */
export function TabBar({ here }: TabBarProps) {
  return (
    <Box as="nav" className="k-tabs" label="主导航">
      {tabs.map((tab) => (
        <Anchor
          key={tab.name}
          to={`/pages/${tab.name}/index`}
          how="place"
          className={`k-tab${tab.name === here ? ' k-tab--here' : ''}`}
          current={tab.name === here}
        >
          <Icon name={tab.icon} />
          <Box as="span">{tab.label}</Box>
        </Anchor>
      ))}
    </Box>
  )
}
