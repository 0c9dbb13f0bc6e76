/**
 * The 43 control-flow patterns (Russell, ter Hofstede, van der Aalst, Mulyar: Workflow Control-Flow Patterns, BPM Center
 * Report BPM-06-22) and how a procedure has each, or why not.
 */
export interface Pattern {
  /** As the report numbers and names it. */
  number: number
  name: string
  isSupported: boolean
  /** How it is drawn or done; for one that is not supported, why, and what offices do instead. */
  how: string
  /** Folders of conformance cases that show it. */
  cases: readonly string[]
}

const yes = (number: number, name: string, how: string, ...cases: string[]): Pattern => ({
  number,
  name,
  isSupported: true,
  how,
  cases,
})
const no = (number: number, name: string, how: string, ...cases: string[]): Pattern => ({
  ...yes(number, name, how, ...cases),
  isSupported: false,
})

const COMPLEX = 'Needs a complex gateway, which is refused: nobody reads its condition out of a drawing.'

export const PATTERNS: readonly Pattern[] = [
  yes(1, 'Sequence', 'A sequence flow.', 'start-none'),
  yes(2, 'Parallel Split', 'A parallel gateway.', 'parallel-gateway'),
  yes(3, 'Synchronization', 'A parallel gateway waits for every flow that leads into it.', 'parallel-gateway'),
  yes(4, 'Exclusive Choice', 'An exclusive gateway with conditions and a default.', 'exclusive-gateway'),
  yes(5, 'Simple Merge', 'An exclusive gateway, or flows that meet.', 'exclusive-gateway'),
  yes(
    6,
    'Multi-Choice',
    'An inclusive gateway, or conditional flows out of a step.',
    'inclusive-gateway',
    'conditional-flow',
  ),
  yes(7, 'Structured Synchronizing Merge', 'An inclusive gateway waits for what can still come.', 'inclusive-gateway'),
  no(
    8,
    'Multi-Merge',
    'It runs, but the catalogue check refuses a step that could be open twice: two people would be asked the same.',
  ),
  no(
    9,
    'Structured Discriminator',
    `${COMPLEX} A list of signers with a completion condition does what offices want of it.`,
    'multi-instance-parallel',
  ),
  yes(10, 'Arbitrary Cycles', 'A flow may lead back, and 退回 leads back without one.', 'return'),
  yes(11, 'Implicit Termination', 'A matter ends when its last path has ended.', 'end-none'),
  yes(
    12,
    'Multiple Instances without Synchronization',
    'A step opens other matters and does not wait for them (`shuniu:opens`).',
  ),
  yes(
    13,
    'Multiple Instances with a Priori Design-Time Knowledge',
    'Steps behind a parallel gateway, or a list of fixed length.',
    'parallel-gateway',
  ),
  yes(
    14,
    'Multiple Instances with a Priori Run-Time Knowledge',
    'A step for each element of a list, at once or in turn.',
    'multi-instance-parallel',
    'multi-instance-sequential',
  ),
  yes(
    15,
    'Multiple Instances without a Priori Run-Time Knowledge',
    '并行加签 adds one to the list while the others work.',
    'add-signer',
  ),
  yes(16, 'Deferred Choice', 'An event-based gateway: what comes first decides.', 'event-based-gateway'),
  no(
    17,
    'Interleaved Parallel Routing',
    'An ad-hoc sub-process keeps one step at a time but no partial order among them.',
    'ad-hoc-sub-process',
  ),
  yes(18, 'Milestone', 'An event sub-process can begin only while what it stands in still runs.', 'event-sub-process'),
  yes(19, 'Cancel Task', 'A boundary event that interrupts, and 退回.', 'boundary-timer', 'return'),
  yes(20, 'Cancel Case', 'A terminate end event, and 终止.', 'end-terminate', 'terminate'),
  yes(21, 'Structured Loop', 'The standard loop, asked before or after.', 'standard-loop'),
  no(
    22,
    'Recursion',
    'A service that calls itself, however indirectly, could go on without end; the check refuses the circle.',
    'call-activity',
  ),
  yes(23, 'Transient Trigger', 'A signal is heard by whoever waits for it, and gone.', 'catch-signal'),
  no(
    24,
    'Persistent Trigger',
    'A message nobody waits for is not kept; the end of a called matter is.',
    'catch-message',
  ),
  yes(25, 'Cancel Region', 'A boundary event on a sub-process.', 'boundary-signal', 'sub-process'),
  yes(
    26,
    'Cancel Multiple Instance Activity',
    'A boundary event on a list stands on the whole of it.',
    'boundary-timer',
  ),
  yes(
    27,
    'Complete Multiple Instance Activity',
    'A completion condition: all, so many of so many, one veto.',
    'multi-instance-parallel',
  ),
  no(28, 'Blocking Discriminator', COMPLEX),
  yes(
    29,
    'Cancelling Discriminator',
    'The first path to come to the terminate end of a sub-process ends the others.',
    'end-terminate',
  ),
  no(
    30,
    'Structured Partial Join',
    `${COMPLEX} A list of signers with “n of m” does what offices want of it.`,
    'multi-instance-parallel',
  ),
  no(31, 'Blocking Partial Join', COMPLEX),
  no(
    32,
    'Cancelling Partial Join',
    `${COMPLEX} Of a list it is had by its completion condition (35).`,
    'multi-instance-parallel',
  ),
  yes(
    33,
    'Generalised AND-Join',
    'A parallel gateway counts by flow: what comes by one flow again waits for the next time.',
    'parallel-gateway',
  ),
  no(
    34,
    'Static Partial Join for Multiple Instances',
    'A condition that is met lets the rest off; signatures nobody needs any more are asked of nobody.',
    'multi-instance-parallel',
  ),
  yes(
    35,
    'Cancelling Partial Join for Multiple Instances',
    '“n of m” as completion condition: the rest are let off.',
    'multi-instance-parallel',
  ),
  yes(
    36,
    'Dynamic Partial Join for Multiple Instances',
    'The same, with signers added on the way; the condition counts them.',
    'multi-instance-parallel',
    'add-signer',
  ),
  yes(37, 'Acyclic Synchronizing Merge', 'An inclusive gateway.', 'inclusive-gateway'),
  yes(
    38,
    'General Synchronizing Merge',
    'An inclusive gateway inside circles too, as BPMN 2.0.2 §13.4.3 has it.',
    'inclusive-gateway',
  ),
  no(39, 'Critical Section', 'Two parts that must not run at once are drawn one after the other.'),
  yes(40, 'Interleaved Routing', 'An ad-hoc sub-process in sequence: any order, one at a time.', 'ad-hoc-sub-process'),
  no(41, 'Thread Merge', 'Paths that are the same to everybody cannot be told apart by whoever reads the drawing.'),
  no(42, 'Thread Split', 'As before; a list (14) says for whom each is.', 'multi-instance-parallel'),
  yes(43, 'Explicit Termination', 'A terminate end event.', 'end-terminate'),
]
