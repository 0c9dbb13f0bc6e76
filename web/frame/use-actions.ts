import { useQuery } from '@tanstack/react-query'
import { servicesQuery } from '../client/queries.ts'
import { useSession } from '../client/session.ts'
import { useText } from '../texts/language.tsx'
import type { Action } from './palette-choices.ts'

/** Everything the palette can do besides finding matters. */
export function useActions(): Action[] {
  const { t } = useText()
  const services = useQuery(servicesQuery).data?.items ?? []
  const permissions = useSession().data?.permissions ?? []
  const maySee = permissions.some(permission => permission === 'audit' || permission === 'manage-office')
  return [
    ...services
      .filter(service => service.mayRegister)
      .map(service => ({
        key: `register-${service.id}`,
        words: t('palette.register', { service: service.name }),
        address: `/matters/new?service=${encodeURIComponent(service.id)}`,
      })),
    { key: 'desk', words: t('place.desk'), address: '/' },
    { key: 'matters', words: t('place.matters'), address: '/matters' },
    { key: 'late', words: t('palette.late'), address: '/matters?view=late' },
    { key: 'near', words: t('palette.near'), address: '/matters?view=near' },
    { key: 'duty', words: t('place.duty'), address: '/duty' },
    { key: 'roster', words: t('duty.roster'), address: '/duty/roster' },
    { key: 'supervision', words: t('place.supervision'), address: '/supervision' },
    { key: 'overview', words: t('place.overview'), address: '/overview' },
    { key: 'archive', words: t('place.archive'), address: '/archive' },
    { key: 'library', words: t('place.library'), address: '/library' },
    { key: 'services', words: t('place.services'), address: '/services' },
    { key: 'office', words: t('place.office'), address: '/office' },
    { key: 'handover', words: t('handover.title'), address: '/handover' },
    ...(maySee ? [{ key: 'sight', words: t('sight.title'), address: '/sight' }] : []),
    { key: 'password', words: t('me.password'), address: '/password' },
  ]
}
