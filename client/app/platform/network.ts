import Taro from '@tarojs/taro'

/** Tells now and on each change whether the phone has a network (mini programs). */
export function watchNetwork(tell: (online: boolean) => void): void {
  Taro.getNetworkType()
    .then((answer) => tell(answer.networkType !== 'none'))
    .catch(() => undefined)
  Taro.onNetworkStatusChange((answer) => tell(answer.isConnected))
}
