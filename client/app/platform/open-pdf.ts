import Taro from '@tarojs/taro'

export interface PdfSource {
  url: string
  headers: Record<string, string>
  fileName: string
}

/** Downloads a PDF and opens it in the phone's viewer. False when it could not be fetched or shown. */
export async function openPdf(source: PdfSource): Promise<boolean> {
  try {
    const file = await Taro.downloadFile({ url: source.url, header: source.headers })
    if (file.statusCode >= 400) return false
    await Taro.openDocument({ filePath: file.tempFilePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
