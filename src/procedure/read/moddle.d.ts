declare module 'bpmn-moddle' {
  interface Parsed {
    rootElement: unknown
    warnings: { message: string; element?: { id?: string } }[]
    references: {
      element: { id?: string; get(name: string): unknown; set(name: string, value: unknown): void }
      property: string
      id: string
    }[]
    elementsById: Record<string, unknown>
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<Parsed>
  }
}
