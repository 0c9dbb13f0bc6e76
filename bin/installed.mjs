// Whether node_modules holds what package-lock.json asks for; runs on the Node.js of the machine, before ours is there.
// `all` wants the development tools too; `node` asks only whether this Node.js will do. Exit code 0: nothing is missing.
import { existsSync, readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const packages = file => JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages
const needsTools = process.argv[2] === 'all'

const fits = (list, name) =>
  !list || list.some(entry => (entry.startsWith('!') ? entry.slice(1) !== name : entry === name))
const isForHere = entry => fits(entry.os, process.platform) && fits(entry.cpu, process.arch)

// A machine with a Node.js of its own may do without ours. Passwords are hashed by what 24.7 brought.
const [major, minor] = process.versions.node.split('.').map(Number)
const bringsNode = major > 24 || (major === 24 && minor >= 7)
if (process.argv[2] === 'node') process.exit(bringsNode ? 0 : 1)
const ours = bringsNode
  ? []
  : Object.keys(packages('package-lock.json')[''].optionalDependencies).map(name => `node_modules/${name}`)

const isPresent = existsSync(new URL('node_modules/.package-lock.json', root))
const present = isPresent ? packages('node_modules/.package-lock.json') : {}
const missing = Object.entries(packages('package-lock.json')).filter(([folder, entry]) => {
  if (!folder.startsWith('node_modules/') || ((entry.dev || entry.devOptional) && !needsTools)) return false
  if (present[folder])
    return present[folder].version !== entry.version || !existsSync(new URL(`${folder}/package.json`, root))
  // npm leaves out optional packages for other machines, and optional ones that failed, without a word.
  return (ours.includes(folder) || !(entry.optional || entry.peer)) && isForHere(entry)
})
process.exitCode = missing.length > 0 ? 1 : 0
