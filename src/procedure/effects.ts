/** What a service task may name: built in, so that a drawing can do nothing but what is listed here. */
export const EFFECTS: readonly string[] = ['set-fields', 'circulate']
