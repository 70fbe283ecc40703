import Taro from '@tarojs/taro'

export type ScanResult = { ok: true; text: string } | { ok: false; reason: 'cancelled' | 'unsupported' }

/** Scans a QR code with the camera (mini programs). */
export async function scanCode(): Promise<ScanResult> {
  try {
    const answer = await Taro.scanCode({ scanType: ['qrCode'] })
    return { ok: true, text: answer.result }
  } catch {
    return { ok: false, reason: 'cancelled' }
  }
}
