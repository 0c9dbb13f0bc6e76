declare module 'dmn-moddle' {
  import type { DmnElement } from './dmn-element.ts'

  export class DmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(
      xml: string,
    ): Promise<{ rootElement: DmnElement; warnings: { message: string }[] }>
  }
}
