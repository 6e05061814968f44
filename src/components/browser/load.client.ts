/** How long after a failure a file is asked for once more, in milliseconds. */
const PAUSE = 300;

/** A file that could not be had. */
export class LoadError extends Error {
  /** HTTP status of the answer; 0 where none came, one of success where it could not be read. */
  readonly status: number;

  constructor(address: string, status: number, cause?: unknown) {
    super(`${address} ${status}`, { cause });
    this.status = status;
  }
}

/** Whether asking again may help: the line failed, the answer was cut, or the server is slow, busy or at fault itself. */
const isPassing = ({ status }: LoadError): boolean => status < 400 || status === 408 || status === 429 || status >= 500;

type Read<T> = (response: Response) => T | Promise<T>;

async function ask<T>(address: string, read: Read<T>, options: RequestInit): Promise<T> {
  let status = 0;
  let cause: unknown;
  try {
    const response = await fetch(address, options);
    ({ status } = response);
    if (response.ok) return await read(response);
  } catch (error) {
    options.signal?.throwIfAborted();
    cause = error;
  }
  throw new LoadError(address, status, cause);
}

/**
 * What `read` makes of a file of this site. Where that may help, it is asked for once more, past the browser's own copy.
 * @throws LoadError; the reason of `signal` where that is aborted.
 */
export async function load<T>(address: string, read: Read<T>, signal: AbortSignal | null = null): Promise<T> {
  try {
    return await ask(address, read, { signal });
  } catch (error) {
    if (!(error instanceof LoadError && isPassing(error))) throw error;
  }
  await new Promise((done) => setTimeout(done, PAUSE));
  signal?.throwIfAborted();
  return ask(address, read, { signal, cache: 'reload' });
}

/** A file of JSON, whose shape the caller knows. @throws like `load`. */
export const fetchJson = <T>(address: string, signal?: AbortSignal): Promise<T> =>
  load(address, (response) => response.json() as Promise<T>, signal);

/** Asks for each key once and keeps the answer; a failure is forgotten, so that the next call asks again. */
export function keep<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const answer = kept.get(key) ?? make(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
