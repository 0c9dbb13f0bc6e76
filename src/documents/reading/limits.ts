/** What a file may ask of us. A letter of a district office needs a hundredth of each. */
export const LIMITS = {
  /** Bytes of the file as it came. */
  bytes: 50 * 1024 * 1024,
  pages: 500,
  /** Characters of text; what is longer is no document that a registry reads. */
  characters: 2_000_000,
  /** Entries of a packed file. */
  entries: 3000,
  /** Bytes of one entry, and of all that are read, when unpacked. */
  entryBytes: 32 * 1024 * 1024,
  unpackedBytes: 96 * 1024 * 1024,
  /** How many times larger an entry may become; text packs twenty times, a bomb a thousand. */
  ratio: 200,
  /** Elements inside elements of an XML file. */
  depth: 200,
  /** Pixels of a picture: A3 at 400 dpi. */
  pixels: 32_000_000,
  /** Pages of a scan that are recognised when it is read, and when it is only looked through for marks. */
  scannedPages: 30,
  glancedPages: 2,
  /** Milliseconds for all pages of a scan; what is left then is told. */
  scanningTime: 300_000,
  /** Milliseconds for reading, and for recognising. */
  readingTime: 20_000,
  recognisingTime: 90_000,
  /** Bytes resident. */
  readingMemory: 900 * 1024 * 1024,
  recognisingMemory: 1500 * 1024 * 1024,
} as const

/** Whether a page of a scan may be recognised: the first ones, and the last, which has the imprint. */
export const isRecognised = (number: number, count: number, most: number): boolean => number < most || number === count
