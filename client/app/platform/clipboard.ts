import Taro from '@tarojs/taro'

/** Copies a text; false when the phone or browser refused. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
