import * as fs from 'node:fs'
import * as path from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Smaller files go into one packet of the network as they are, in bytes. */
const WORTH_PACKING = 1400

/** Puts a packed copy beside each text, for the server to hand out: a telephone loads a third. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle)) {
      const file = path.join(dir, name)
      if (!/\.(?:js|css|svg|html)$/.test(name) || fs.statSync(file).size < WORTH_PACKING) continue
      fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }))
    }
  },
}

/** The screens: built into `.build/web`, from where the server hands them out; `vite dev` asks the API of a running server. */
export default defineConfig({
  root: 'web',
  plugins: [react(), packed],
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
