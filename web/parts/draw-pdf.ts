/** A page of a file as a picture. */
export interface PagePicture {
  url: string
  /** On paper, in millimetres. */
  width: number
  height: number
}

const MM = 25.4 / 72
/** Sharp on a screen of double density, in a column of half a window. */
const PIXELS = 1400

/**
 * Draws pages of a PDF in the browser; its scripts and attached files are never opened.
 * @param most how many pages from the first
 */
export async function drawPdf(file: Blob, most: number): Promise<PagePicture[]> {
  const { getDocument } = await import('unpdf/pdfjs')
  const document = await getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    enableXfa: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise
  const pages: PagePicture[] = []
  for (let number = 1; number <= Math.min(most, document.numPages); number += 1) {
    const page = await document.getPage(number)
    const plain = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: PIXELS / plain.width })
    const canvas = globalThis.document.createElement('canvas')
    canvas.width = Math.ceil(viewport.width)
    canvas.height = Math.ceil(viewport.height)
    await page.render({ canvas, canvasContext: canvas.getContext('2d')!, viewport }).promise
    const picture = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve))
    if (picture) pages.push({ url: URL.createObjectURL(picture), width: plain.width * MM, height: plain.height * MM })
    page.cleanup()
  }
  await document.loadingTask.destroy()
  return pages
}
