import Taro from '@tarojs/taro'

/** What became of a text the person wanted to have: a file, in the clipboard, or nowhere. */
export type Saved = 'file' | 'clipboard' | 'nowhere'

type Share = (options: {
  filePath: string
  fileName: string
  success: () => void
  fail: (reason: { errMsg?: string }) => void
}) => void

/** Hands a text over: on WeChat as a file to a chat (文件传输助手, or to oneself); where that is not possible by the clipboard. */
export async function saveText(fileName: string, text: string): Promise<Saved> {
  if (await shareFile(fileName, text)) return 'file'
  try {
    await Taro.setClipboardData({ data: text })
    return 'clipboard'
  } catch {
    return 'nowhere'
  }
}

/** False when the platform has no such sharing, or the person did not want it. */
async function shareFile(fileName: string, text: string): Promise<boolean> {
  const share = (Taro as { shareFileMessage?: Share }).shareFileMessage
  if (process.env.TARO_ENV !== 'weapp' || !share) return false
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await new Promise<void>((success, fail) => share({ filePath, fileName, success, fail }))
    return true
  } catch {
    return false
  }
}
