import { isCommand, loadCommand, usage } from './commands.ts'
import { tellFailure } from './console.ts'
import { shutdown } from './shutdown.ts'

/** The exit code of a command nobody knows. */
const UNKNOWN = 2

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(usage())
    return 0
  }
  if (!isCommand(name)) {
    console.error(name === '' ? usage() : `没有“${name}”这个命令。 There is no command ${name}.\n\n${usage()}`)
    return UNKNOWN
  }
  try {
    const command = await loadCommand(name)
    return await command.run(args)
  } catch (error) {
    tellFailure(error)
    return 1
  }
}

await shutdown(await main(process.argv.slice(2)))
