import { createBrowserRouter } from 'react-router-dom'
import { Frame } from './frame/frame'
import { CrashPage } from './problem/crash-page'
import { UnknownPage } from './problem/unknown-page'

/** Every page of the staff view. Pages are loaded when first opened. */
export const router = createBrowserRouter([
  {
    path: '/login',
    lazy: async () => ({ Component: (await import('./login/login-page')).LoginPage }),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
  },
  {
    path: '/link',
    lazy: async () => ({ Component: (await import('./link/link-page')).LinkPage }),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
  },
  {
    element: <Frame />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./frame/home-page')).HomePage }) },
      { path: 'cases/:id', lazy: async () => ({ Component: (await import('./case/case-page')).CasePage }) },
      {
        path: 'transfers',
        lazy: async () => ({ Component: (await import('./transfers/desk-page')).TransfersPage }),
      },
      {
        path: 'search-asks',
        lazy: async () => ({ Component: (await import('./search-asks/asks-page')).AsksPage }),
      },
      {
        path: 'window',
        lazy: async () => ({ Component: (await import('./window/window-page')).WindowPage }),
      },
      {
        path: 'archives',
        lazy: async () => ({ Component: (await import('./archives/archives-page')).ArchivesPage }),
      },
      {
        path: 'archives/desk',
        lazy: async () => ({ Component: (await import('./archives/desk-page')).DeskPage }),
      },
      {
        path: 'archives/scans',
        lazy: async () => ({ Component: (await import('./scans/waiting-page')).WaitingPage }),
      },
      {
        path: 'archives/:id',
        lazy: async () => ({ Component: (await import('./archive/archive-page')).ArchivePage }),
      },
      {
        path: 'archives/:id/materials',
        lazy: async () => ({ Component: (await import('./materials/materials-page')).MaterialsPage }),
      },
      {
        path: 'archives/:id/materials/:paper',
        lazy: async () => ({ Component: (await import('./scans/scans-page')).ScansPage }),
      },
      {
        path: 'archives/:id/scans',
        lazy: async () => ({ Component: (await import('./scans/papers-page')).PapersPage }),
      },
      {
        path: 'archives/:id/beside/:other',
        lazy: async () => ({ Component: (await import('./archive/beside-page')).BesidePage }),
      },
      {
        path: 'counter',
        lazy: async () => ({ Component: (await import('./counter/counter-page')).CounterPage }),
      },
      {
        path: 'graduates',
        lazy: async () => ({ Component: (await import('./graduates/graduates-page')).GraduatesPage }),
      },
      {
        path: 'imports',
        lazy: async () => ({ Component: (await import('./imports/imports-page')).ImportsPage }),
      },
      {
        path: 'imports/:id',
        lazy: async () => ({ Component: (await import('./imports/import-page')).ImportPage }),
      },
      {
        path: 'centres',
        lazy: async () => ({ Component: (await import('./centres/centres-page')).CentresPage }),
      },
      {
        path: 'centres/new',
        lazy: async () => ({ Component: (await import('./centres/new-centre-page')).NewCentrePage }),
      },
      {
        path: 'centres/import',
        lazy: async () => ({ Component: (await import('./centres/directory-page')).DirectoryPage }),
      },
      {
        path: 'centres/:id',
        lazy: async () => ({ Component: (await import('./centres/centre-page')).CentrePage }),
      },
      {
        path: 'tables',
        lazy: async () => ({ Component: (await import('./local-tables/tables-page')).TablesPage }),
      },
      {
        path: 'forming-units',
        lazy: async () => ({
          Component: (await import('./forming-units/forming-units-page')).FormingUnitsPage,
        }),
      },
      {
        path: 'personal-accounts',
        lazy: async () => ({
          Component: (await import('./personal-accounts/accounts-page')).AccountsPage,
        }),
      },
      {
        path: 'collective-accounts',
        lazy: async () => ({ Component: (await import('./collective/collectives-page')).CollectivesPage }),
      },
      {
        path: 'collective-accounts/:id',
        lazy: async () => ({ Component: (await import('./collective/collective-page')).CollectivePage }),
      },
      {
        path: 'calendar',
        lazy: async () => ({ Component: (await import('./calendar/calendar-page')).CalendarPage }),
      },
      {
        path: 'certificates',
        lazy: async () => ({
          Component: (await import('./certificates/certificates-page')).CertificatesPage,
        }),
      },
      {
        path: 'certificates/:id',
        lazy: async () => ({
          Component: (await import('./certificates/certificate-page')).CertificatePage,
        }),
      },
      { path: 'staff', lazy: async () => ({ Component: (await import('./staff/staff-page')).StaffPage }) },
      {
        path: 'staff/:id',
        lazy: async () => ({ Component: (await import('./staff-account/account-page')).AccountPage }),
      },
      { path: 'me', lazy: async () => ({ Component: (await import('./me/me-page')).MePage }) },
      { path: '*', element: <UnknownPage /> },
    ],
  },
])
