declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(
      xml: string,
    ): Promise<{ rootElement: import('./dmn-element.ts').DmnElement; warnings: { message: string }[] }>
  }
}
