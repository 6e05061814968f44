/** Why something that an address asks for is left out: nobody knows it, it contradicts the rest, or it is one too many. */
export type Why = 'unknown' | 'clash' | 'surplus';

/** What an address asks for in vain: a value of a parameter. */
export interface LeftOut<Name extends string = string> {
  name: Name;
  value: string;
  why: Why;
}

/** How a parameter of an address is read and written. */
export interface Parameter<Read, Written = NonNullable<Read>> {
  /** What the texts stand for that the address gives for it, in their order; `leaveOut` names what they ask for in vain. */
  read(texts: readonly string[], leaveOut: (value: string, why?: Why) => void): Read;
  /** The text of a value; empty or undefined where it goes without saying. */
  write(value: Written): string | undefined;
}

type Readers<State> = { readonly [Name in keyof State]: Pick<Parameter<State[Name], never>, 'read'> };
type Writers<State> = { readonly [Name in keyof State]: Pick<Parameter<unknown, State[Name]>, 'write'> };

/** Reads a state from a query by the description of its parameters. What cannot be understood is left out and named. */
export function readAddress<State extends object>(
  query: URLSearchParams,
  parameters: Readers<State>,
): { state: State; leftOut: LeftOut<keyof State & string>[] } {
  const leftOut: LeftOut<keyof State & string>[] = [];
  const state: Partial<State> = {};
  for (const name of Object.keys(parameters) as (keyof State & string)[])
    state[name] = parameters[name].read(query.getAll(name), (value, why = 'unknown') => leftOut.push({ name, value, why }));
  return { state: state as State, leftOut };
}

/** Writes a state into a query, given without a question mark; parameters of others stay as they are. */
export function writeAddress<State extends object>(
  state: Partial<NoInfer<State>>,
  parameters: Writers<State>,
  query = new URLSearchParams(),
): string {
  const next = new URLSearchParams(query);
  for (const name of Object.keys(parameters) as (keyof State & string)[]) {
    const value = state[name];
    const text = value === undefined ? '' : parameters[name].write(value);
    if (text) next.set(name, text);
    else next.delete(name);
  }
  // A query may hold both signs as they are (RFC 3986, 3.4), and is easier to read so.
  return next.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
}

const asGiven = (text: string): string => text;

/** Text made comparable where capitals and spaces around it do not matter. */
export const inAnyCase = (text: string): string => text.trim().toLowerCase();

/** A parameter that is given once; of several texts the first counts. What `parse` has no value for is left out. */
export const one = <T>(
  parse: (text: string) => T | undefined,
  write: (value: T) => string | undefined = String,
): Parameter<T | undefined, T> => ({
  read: ([text], leaveOut) => {
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) leaveOut(text);
    return value;
  },
  write,
});

/** A parameter that takes one of the known values, or none. */
export const oneOf = <T extends string>(known: readonly T[], toValue = asGiven): Parameter<T | undefined, string> => ({
  read: ([text = ''], leaveOut) => {
    const value = toValue(text);
    const found = known.find((each) => each === value);
    if (value && !found) leaveOut(value);
    return found;
  },
  write: (value) => value,
});
