/** Environment that makes a program run as on another machine, with another language, time zone and clock. */
export const OTHER_MACHINE: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--import=${new URL('other-machine.ts', import.meta.url).href}`,
  CLOCK_SHIFT: String(400 * 86_400_000),
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  LANGUAGE: 'tr',
  // What several processors share out is done by one.
  RAYON_NUM_THREADS: '1',
  UV_THREADPOOL_SIZE: '1',
};
