import Taro from '@tarojs/taro'

/** Opens the phone's dialler with a number; false where the person stopped it or there is no phone. */
export async function callPhone(number: string): Promise<boolean> {
  try {
    await Taro.makePhoneCall({ phoneNumber: number })
    return true
  } catch {
    return false
  }
}
