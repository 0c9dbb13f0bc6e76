import type { Voice } from '#catalogue/types.ts'
import type { Services } from '../services.ts'

/** The services that carry a voice: what the public says, what the grassroots says. */
export const servicesOfVoice = (services: Services, voice: Voice): string[] =>
  services
    .all()
    .filter(({ manifest }) => manifest.voice === voice)
    .map(({ manifest }) => manifest.id)
