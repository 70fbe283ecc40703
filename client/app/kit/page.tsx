import { type PropsWithChildren, useEffect } from 'react'
import { useAnnouncement } from '../lib/announce'
import { useElder } from '../lib/elder'
import { useOnline } from '../lib/online'
import { useUid } from '../lib/use-uid'
import { useWaitingPage } from '../lib/waiting-page'
import { focusOnArrival } from '../platform/focus'
import { back, setTitle } from '../platform/navigation'
import { Icon } from './icon'
import { Box } from './native/box'
import { Pressable } from './native/pressable'
import { Offline } from './offline'
import { TabBar, type TabName } from './tab-bar'

export type PageProps = PropsWithChildren<{
  title: string
  /** the larger thing this page is part of, such as the case or the form and its step */
  where?: string
  /** one of the three main places: shows the bottom navigation and no way back */
  tab?: TabName
  /** called by the "try again" of the offline banner */
  onRetry?: () => void
}>

/** The frame of every page: where you are, the heading, the way back, the main landmark, news for screen readers. */
export function Page({ title, where, tab, onRetry, children }: PageProps) {
  const elder = useElder()
  const online = useOnline()
  const isPageWaiting = useWaitingPage()
  const news = useAnnouncement()
  const headingId = useUid('title')
  useEffect(() => setTitle(title), [title])
  useEffect(() => focusOnArrival(headingId), [headingId])
  return (
    <Box className={`k-page${elder ? ' k-page--elder' : ''}${tab ? ' k-page--tab' : ''}`}>
      {tab ? <TabBar here={tab} /> : <BackLink />}
      {!online && <Offline isPageWaiting={isPageWaiting} onRetry={onRetry} />}
      <Box as="main" className="k-page__main">
        {where && <Box className="k-page__where">{where}</Box>}
        <Box as="h1" id={headingId} className="k-title" focusable>
          {title}
        </Box>
        {children}
      </Box>
      <Box className="k-news" role="status" live="polite">
        {news}
      </Box>
    </Box>
  )
}

/** Mini programs have the platform's own way back in the bar above. */
function BackLink() {
  if (process.env.TARO_ENV !== 'h5') return null
  return (
    <Box as="nav" className="k-back" label="返回">
      <Pressable className="k-back__link" onPress={back}>
        <Icon name="arrow-left" />
        返回
      </Pressable>
    </Box>
  )
}
