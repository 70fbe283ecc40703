import Taro from '@tarojs/taro'

/** The service by which this app can send its person messages; null in a browser. */
export const tellsBy: 'weapp' | 'alipay' | null = 'weapp'

/** Asks the person for leave to send them one message of a template. Whatever they answer, nothing here fails. */
export async function askToTell(template: string): Promise<void> {
  try {
    await Taro.requestSubscribeMessage({ tmplIds: [template], entityIds: [] })
  } catch {
    // Refused, or an old WeChat: the message then goes by SMS.
  }
}
