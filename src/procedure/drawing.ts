/** A procedure put together from blocks of one way in and one way out, so that it is sound however they are put together. */
export type Block =
  | { kind: 'step'; outcomes: number }
  | { kind: 'list'; sequential: boolean; until?: string }
  | { kind: 'row'; blocks: readonly Block[] }
  | { kind: 'exclusive' | 'parallel' | 'inclusive'; blocks: readonly Block[] }
  | { kind: 'loop'; block: Block }
  | { kind: 'sub'; block: Block; isList: boolean; timer: 'none' | 'interrupting' | 'beside' }
  /** A sub-process with an event sub-process, on a timer, in it. */
  | { kind: 'handled'; block: Block; handler: Block; interrupts: boolean }
  | { kind: 'adhoc'; blocks: readonly Block[]; sequential: boolean; cancels: boolean }
  | { kind: 'again' }
  | { kind: 'call'; isList: boolean }
  | { kind: 'race'; blocks: readonly Block[] }
  | { kind: 'aside'; block: Block }

/** A part that is drawn: its elements, the first and the last of them. */
interface Part {
  xml: string
  first: string
  last: string
}

/** Draws blocks between a start and an end. Conditions are called `c1`, `c2` …, lists `items`. */
export function draw(block: Block): string {
  const pen = new Pen()
  const inner = pen.part(block)
  const body = `<startEvent id="start"/>${inner.xml}<endEvent id="end"/>${pen.flow('start', inner.first)}${pen.flow(inner.last, 'end')}`
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:shuniu="urn:shuniu:bpmn:1" id="d"><process id="p">${body}</process></definitions>`
}

class Pen {
  private count = 0

  private id(kind: string): string {
    this.count += 1
    return `${kind}${this.count}`
  }

  flow(from: string, to: string, condition = ''): string {
    const inside = condition === '' ? '' : `<conditionExpression>${condition}</conditionExpression>`
    return `<sequenceFlow id="${this.id('f')}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`
  }

  part(block: Block): Part {
    switch (block.kind) {
      case 'step':
        return this.step(block.outcomes)
      case 'list':
        return this.list(block)
      case 'row':
        return this.row(block.blocks)
      case 'loop':
        return this.loop(block.block)
      case 'sub':
        return this.sub(block)
      case 'race':
        return this.race(block.blocks)
      case 'aside':
        return this.aside(block.block)
      case 'handled':
        return this.handled(block)
      case 'adhoc':
        return this.adhoc(block)
      case 'again':
        return this.again()
      case 'call':
        return this.call(block.isList)
      default:
        return this.gateway(block.kind, block.blocks)
    }
  }

  private step(outcomes: number): Part {
    const id = this.id('step')
    const codes = Array.from({ length: outcomes }, (_, index) => `<shuniu:outcome code="o${index + 1}"/>`)
    const extension = outcomes > 1 ? `<extensionElements>${codes.join('')}</extensionElements>` : ''
    return { xml: `<userTask id="${id}" shuniu:duty="registry">${extension}</userTask>`, first: id, last: id }
  }

  private list({ sequential, until }: Extract<Block, { kind: 'list' }>): Part {
    const id = this.id('list')
    const condition = until === undefined ? '' : `<completionCondition>${until}</completionCondition>`
    const loop = `<multiInstanceLoopCharacteristics isSequential="${sequential}" shuniu:collection="items">${condition}</multiInstanceLoopCharacteristics>`
    return { xml: `<userTask id="${id}" shuniu:item="true">${loop}</userTask>`, first: id, last: id }
  }

  private row(blocks: readonly Block[]): Part {
    const parts = blocks.map(block => this.part(block))
    const flows = parts.slice(1).map((part, index) => this.flow(parts[index]?.last ?? '', part.first))
    return {
      xml: [...parts.map(part => part.xml), ...flows].join(''),
      first: parts[0]?.first ?? '',
      last: parts.at(-1)?.last ?? '',
    }
  }

  private gateway(kind: 'exclusive' | 'parallel' | 'inclusive', blocks: readonly Block[]): Part {
    const split = this.id('split')
    const join = this.id('join')
    const xml = blocks.map((block, index) => {
      const part = this.part(block)
      const isFree = kind === 'parallel' || index === 0
      const entry = this.flow(split, part.first, isFree ? '' : this.id('c'))
      return { text: `${part.xml}${entry}${this.flow(part.last, join)}`, entry }
    })
    const fallback = kind === 'parallel' ? '' : ` default="${/id="(\w+)"/.exec(xml[0]?.entry ?? '')?.[1] ?? ''}"`
    const inside = xml.map(({ text }) => text).join('')
    return {
      xml: `<${kind}Gateway id="${split}"${fallback}/>${inside}<${kind}Gateway id="${join}"/>`,
      first: split,
      last: join,
    }
  }

  private loop(block: Block): Part {
    const merge = this.id('merge')
    const again = this.id('again')
    // In a loop somebody has to be asked, however empty the lists are.
    const part = this.row([{ kind: 'step', outcomes: 1 }, block])
    const onward = this.id('step')
    const out = this.flow(again, onward)
    const back = this.flow(again, merge, this.id('c'))
    const id = /id="(\w+)"/.exec(out)?.[1] ?? ''
    return {
      xml: `<exclusiveGateway id="${merge}"/>${this.flow(merge, part.first)}${part.xml}${this.flow(part.last, again)}<exclusiveGateway id="${again}" default="${id}"/>${out}${back}<userTask id="${onward}" shuniu:duty="registry"/>`,
      first: merge,
      last: onward,
    }
  }

  private sub({ block, isList, timer }: Extract<Block, { kind: 'sub' }>): Part {
    const id = this.id('sub')
    const start = this.id('start')
    const part = this.part(block)
    const end = this.id('end')
    const loop = isList ? '<multiInstanceLoopCharacteristics shuniu:collection="items"/>' : ''
    const inside = `<startEvent id="${start}"/>${part.xml}<endEvent id="${end}"/>${this.flow(start, part.first)}${this.flow(part.last, end)}`
    const sub = `<subProcess id="${id}">${inside}${loop}</subProcess>`
    if (timer === 'none') return { xml: sub, first: id, last: id }
    const late = this.timer(id, timer === 'interrupting')
    const merge = this.id('merge')
    if (timer === 'beside') return { xml: `${sub}${late.xml}${this.ending(late.last)}`, first: id, last: id }
    return {
      xml: `${sub}${late.xml}<exclusiveGateway id="${merge}"/>${this.flow(id, merge)}${this.flow(late.last, merge)}`,
      first: id,
      last: merge,
    }
  }

  /** A timer on the border of an activity, with a step behind it. */
  private timer(host: string, interrupts: boolean): Part {
    const id = this.id('late')
    const step = this.step(1)
    const event = `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupts}"><timerEventDefinition id="${id}d"><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>`
    return { xml: `${event}${step.xml}${this.flow(id, step.first)}`, first: id, last: step.last }
  }

  private ending(from: string): string {
    const end = this.id('end')
    return `<endEvent id="${end}"/>${this.flow(from, end)}`
  }

  private aside(block: Block): Part {
    const step = this.step(1)
    const late = this.timer(step.first, false)
    const part = this.part(block)
    return {
      xml: `${step.xml}${late.xml}${this.ending(late.last)}${part.xml}${this.flow(step.last, part.first)}`,
      first: step.first,
      last: part.last,
    }
  }

  private handled({ block, handler, interrupts }: Extract<Block, { kind: 'handled' }>): Part {
    const id = this.id('sub')
    const [start, late] = [this.id('start'), this.id('late')]
    const [part, other] = [this.part(block), this.part(handler)]
    const timer = `<timerEventDefinition id="${late}d"><timeDuration>P1D</timeDuration></timerEventDefinition>`
    const event = `<startEvent id="${late}" isInterrupting="${interrupts}">${timer}</startEvent>`
    const inner = `<subProcess id="${this.id('handler')}" triggeredByEvent="true">${event}${other.xml}${this.flow(late, other.first)}</subProcess>`
    const xml = `<subProcess id="${id}"><startEvent id="${start}"/>${part.xml}${this.flow(start, part.first)}${inner}</subProcess>`
    return { xml, first: id, last: id }
  }

  private adhoc({ blocks, sequential, cancels }: Extract<Block, { kind: 'adhoc' }>): Part {
    const id = this.id('adhoc')
    // Each begins with a step that no flow leads to: that is what can be begun.
    const rows = blocks.map(block => this.row([{ kind: 'step', outcomes: 1 }, block]))
    const inner = rows.map(part => part.xml).join('')
    const ordering = sequential ? 'Sequential' : 'Parallel'
    return {
      xml: `<adHocSubProcess id="${id}" shuniu:duty="registry" ordering="${ordering}" cancelRemainingInstances="${cancels}">${inner}</adHocSubProcess>`,
      first: id,
      last: id,
    }
  }

  private again(): Part {
    const id = this.id('again')
    const loop = `<standardLoopCharacteristics><loopCondition>${this.id('c')}</loopCondition></standardLoopCharacteristics>`
    return { xml: `<userTask id="${id}" shuniu:duty="registry">${loop}</userTask>`, first: id, last: id }
  }

  private call(isList: boolean): Part {
    const id = this.id('call')
    const loop = isList ? '<multiInstanceLoopCharacteristics shuniu:collection="items"/>' : ''
    return { xml: `<callActivity id="${id}" shuniu:opens="other">${loop}</callActivity>`, first: id, last: id }
  }

  private race(blocks: readonly Block[]): Part {
    const race = this.id('race')
    const merge = this.id('merge')
    const ways = blocks.map(block => {
      const wait = this.id('wait')
      const part = this.part(block)
      const event = `<intermediateCatchEvent id="${wait}"><timerEventDefinition id="${wait}d"><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>`
      return `${event}${part.xml}${this.flow(race, wait)}${this.flow(wait, part.first)}${this.flow(part.last, merge)}`
    })
    return {
      xml: `<eventBasedGateway id="${race}"/>${ways.join('')}<exclusiveGateway id="${merge}"/>`,
      first: race,
      last: merge,
    }
  }
}
