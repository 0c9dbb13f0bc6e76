/** Settings for one machine that the product shares with its database: two cores and two gigabytes are enough. */
const ALWAYS = {
  listen_addresses: '', // the unix socket only: the binaries' OpenSSL is of 2018
  unix_socket_permissions: '0700',
  max_connections: 60,
  shared_buffers: '256MB',
  effective_cache_size: '768MB',
  random_page_cost: 1.1,
  jit: 'off',
  max_parallel_workers_per_gather: 0, // containers give 64 MB of /dev/shm
  wal_compression: 'pglz',
  wal_keep_size: '256MB', // a backup copies the log after the data
  idle_in_transaction_session_timeout: '5min',
  // What people write must not reach the log. Errors quote values (`invalid input: "…"`) and reach the client anyway, so only
  // the server's own state is logged, with no statements and no parameters.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  log_error_verbosity: 'terse',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** For throw-away clusters: nothing survives a power cut, everything is faster. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: 200,
  wal_keep_size: 0,
  max_wal_size: '512MB',
}

/** The command-line settings of the server. @param durable false only for data nobody will miss */
export function settingsFor(socket: string, durable: boolean): string[] {
  const settings = { ...ALWAYS, unix_socket_directories: socket, ...(durable ? {} : THROW_AWAY) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
