import { Icon } from './icon'
import { Box } from './native/box'
import { Pressable } from './native/pressable'

export interface OfflineProps {
  /** A page was asked for that was never here before: it opens by itself once there is a network. */
  isPageWaiting?: boolean
  onRetry?: () => void
}

/** Says that there is no network; what was typed stays. */
export function Offline({ isPageWaiting = false, onRetry }: OfflineProps) {
  return (
    <Box className="k-offline" role="status">
      <Icon name="wifi-off" />
      <Box className="k-offline__text">
        {isPageWaiting
          ? '现在没有网络，要去的那一页还打不开，连上后会自动打开。已填的内容都在。'
          : '现在没有网络。已填的内容都在，连上后可以继续。'}
      </Box>
      {onRetry && (
        <Pressable className="k-offline__retry" onPress={onRetry}>
          再试一次
        </Pressable>
      )}
    </Box>
  )
}
