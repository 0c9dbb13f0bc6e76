import type { Api } from './api.ts'

/** Every route of the API, one folder per resource. */
export async function registerRoutes(api: Api): Promise<void> {
}
