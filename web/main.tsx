import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/600.css'
import './theme/theme.css'
import { createRoot } from 'react-dom/client'
import { Application } from './frame/application.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Application />)
