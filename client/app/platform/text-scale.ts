import Taro from '@tarojs/taro'

interface AppBaseInfo {
  fontSizeScaleFactor?: number
}

/** How much larger than normal the person has set text in WeChat; 1 where the platform does not say. */
export function textScale(): number {
  try {
    const info = Taro.getAppBaseInfo?.() as AppBaseInfo | undefined
    return info?.fontSizeScaleFactor ?? 1
  } catch {
    return 1
  }
}
