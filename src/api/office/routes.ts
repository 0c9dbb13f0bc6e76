import type { Api } from '../api.ts'
export function officeRoutes(_api: Api): void {}
