import Taro from '@tarojs/taro'

/** A file chosen by the person; `source` is a path in a mini program, a File in a browser. */
export interface PickedFile {
  name: string
  /** Bytes. */
  size: number
  source: unknown
}

/** WeChat hands out documents only from conversations; Alipay hands out pictures only. */
export const canPickDocument = process.env.TARO_ENV === 'weapp'

/** The same for tables: Alipay hands out none. */
export const canPickTable = process.env.TARO_ENV === 'weapp'

const nameOf = (path: string): string => path.split('/').at(-1) ?? 'photo'

/** Lets the person take or choose a picture; null when they chose none. */
export async function pickPicture(): Promise<PickedFile | null> {
  try {
    const { tempFiles, tempFilePaths } = await Taro.chooseImage({ count: 1, sizeType: ['original'] })
    const path = tempFiles?.[0]?.path ?? tempFilePaths[0]
    return path ? { name: nameOf(path), size: tempFiles?.[0]?.size ?? 0, source: path } : null
  } catch {
    return null
  }
}

async function fromConversation(extension: string[]): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension })
    const [file] = tempFiles
    return file ? { name: file.name, size: file.size, source: file.path } : null
  } catch {
    return null
  }
}

/** Lets the person choose a PDF; null when they chose none. */
export const pickDocument = (): Promise<PickedFile | null> => fromConversation(['pdf'])

/** Lets the person choose a table; null when they chose none. */
export const pickTable = (): Promise<PickedFile | null> => fromConversation(['xlsx', 'csv'])
