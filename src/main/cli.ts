const COMMANDS = ['test', 'fix'] as const

const [command = '', ...args] = process.argv.slice(2)

if (!(COMMANDS as readonly string[]).includes(command)) {
  console.error(`npm run shuniu -- <command>\n\n${COMMANDS.map(name => `  ${name}`).join('\n')}`)
  process.exit(2)
}
const { run } = (await import(`./commands/${command}.ts`)) as { run: (args: readonly string[]) => Promise<number> }
process.exitCode = await run(args)
