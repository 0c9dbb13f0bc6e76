/**
 * The desk's order as one number, smaller first: focus (中心工作), level of who asks, urgency. The due date breaks ties.
 * Stored with the task so that a desk is read from its index already sorted.
 * @param focusRank 1–9, or null for a matter under no focus
 * @param askerLevel 1 (the leader) – 9
 * @param urgency 0 normal, 1 urgent, 2 most urgent
 */
export function priorityOf(focusRank: number | null, askerLevel: number, urgency: number): number {
  return (focusRank ?? 10) * 1000 + askerLevel * 10 + (2 - urgency)
}
