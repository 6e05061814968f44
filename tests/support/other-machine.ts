/**
 * Loaded before a program (`node --import`), makes it run as on another machine: folders list their files in the other
 * order, and the clock is CLOCK_SHIFT milliseconds ahead.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Done = (error: unknown, list: unknown) => void;

const reverse = (list: unknown): unknown => (Array.isArray(list) ? [...(list as unknown[])].reverse() : list);

const { readdirSync, readdir, promises } = fs;
const readdirInPromises = promises.readdir;
Object.assign(fs, {
  readdirSync: (...args: unknown[]) => reverse(Reflect.apply(readdirSync, fs, args)),
  readdir: (...args: unknown[]) => {
    const done = args.pop() as Done;
    Reflect.apply(readdir, fs, [...args, (error: unknown, list: unknown) => done(error, reverse(list))]);
  },
});
Object.assign(promises, { readdir: async (...args: unknown[]) => reverse(await Reflect.apply(readdirInPromises, promises, args)) });
syncBuiltinESMExports();

const shift = Number(process.env.CLOCK_SHIFT ?? 0);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args: unknown[]) {
    super(...((args.length === 0 ? [RealDate.now() + shift] : args) as [number]));
  }
  static override now(): number {
    return RealDate.now() + shift;
  }
} as DateConstructor;
