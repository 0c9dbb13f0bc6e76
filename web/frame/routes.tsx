import { createBrowserRouter, type RouteObject } from 'react-router'
import { Broken } from './broken.tsx'
import { Frame } from './frame.tsx'
import { Gate } from './gate.tsx'
import { NotFound } from './not-found.tsx'

/** Every address of the product; each page is its own download. */
const inside: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../pages/desk/page.tsx')).DeskPage }) },
  { path: 'overview', lazy: async () => ({ Component: (await import('../pages/overview/page.tsx')).OverviewPage }) },
  { path: 'matters', lazy: async () => ({ Component: (await import('../pages/matters/page.tsx')).MattersPage }) },
  { path: 'matters/new', lazy: async () => ({ Component: (await import('../pages/register/page.tsx')).RegisterPage }) },
  { path: 'matters/:id', lazy: async () => ({ Component: (await import('../pages/matter/page.tsx')).MatterPage }) },
  { path: 'duty', lazy: async () => ({ Component: (await import('../pages/duty/page.tsx')).DutyRoomPage }) },
  { path: 'duty/roster', lazy: async () => ({ Component: (await import('../pages/roster/page.tsx')).RosterPage }) },
  {
    path: 'matters/:id/draft',
    lazy: async () => ({ Component: (await import('../pages/draft/page.tsx')).DraftPage }),
  },
  {
    path: 'documents',
    lazy: async () => ({ Component: (await import('../pages/documents/page.tsx')).DocumentsPage }),
  },
  { path: 'drafts', lazy: async () => ({ Component: (await import('../pages/drafts/page.tsx')).DraftsPage }) },
  {
    path: 'supervision',
    lazy: async () => ({ Component: (await import('../pages/supervision/page.tsx')).SupervisionPage }),
  },
  { path: 'canteen', lazy: async () => ({ Component: (await import('../pages/canteen/page.tsx')).CanteenPage }) },
  { path: 'archive', lazy: async () => ({ Component: (await import('../pages/archive/page.tsx')).ArchivePage }) },
  { path: 'bookings', lazy: async () => ({ Component: (await import('../pages/bookings/page.tsx')).BookingsPage }) },
  { path: 'services', lazy: async () => ({ Component: (await import('../pages/services/page.tsx')).ServicesPage }) },
  { path: 'services/:id', lazy: async () => ({ Component: (await import('../pages/service/page.tsx')).ServicePage }) },
  {
    path: 'amendments/:id',
    lazy: async () => ({ Component: (await import('../pages/amendment/page.tsx')).AmendmentPage }),
  },
  { path: 'office', lazy: async () => ({ Component: (await import('../pages/office/page.tsx')).OfficePage }) },
  { path: 'library', lazy: async () => ({ Component: (await import('../pages/library/page.tsx')).LibraryPage }) },
  { path: 'handover', lazy: async () => ({ Component: (await import('../pages/handover/page.tsx')).HandoverPage }) },
  { path: 'sight', lazy: async () => ({ Component: (await import('../pages/sight/page.tsx')).SightPage }) },
  { path: 'account', lazy: async () => ({ Component: (await import('../pages/account/page.tsx')).AccountPage }) },
  { path: '*', Component: NotFound },
]

const routes: RouteObject[] = [
  {
    ErrorBoundary: Broken,
    children: [
      { path: 'sign-in', lazy: async () => ({ Component: (await import('../pages/sign-in/page.tsx')).SignInPage }) },
      { path: 'setup', lazy: async () => ({ Component: (await import('../pages/setup/page.tsx')).SetupPage }) },
      {
        Component: Gate,
        children: [
          {
            path: 'password',
            lazy: async () => ({ Component: (await import('../pages/password/page.tsx')).PasswordPage }),
          },
          { Component: Frame, children: [{ ErrorBoundary: Broken, children: inside }] },
        ],
      },
    ],
    HydrateFallback: () => null,
  },
]

export const router = createBrowserRouter(routes)
