import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The screens: built into `.build/web`, from where the server hands them out; `vite dev` asks the API of a running server. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../.build/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows files of our own only: nothing is folded into a data: address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// },
            {
              name: 'diagram',
              test: /node_modules\/(bpmn-|diagram-|moddle|min-dash|min-dom|tiny-svg|inherits|didi|path-intersection)/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['SHUNIU_API'] ?? 'http://127.0.0.1:8080' } },
})
