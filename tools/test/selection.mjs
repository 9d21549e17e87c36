import { parseArgs } from 'node:util';
import { steps } from './steps.mjs';

/** Reads the command line; answers which steps to run, and whether long counts run in full. Ends the process on a wrong one. */
export function select(args) {
  const { long, embedded, only } = options(args);
  const wanted = only?.split(',') ?? steps.map(({ name }) => name);
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    refuse(`there is no step ${unknown.join(', ')}; the steps are ${steps.map(({ name }) => name).join(', ')}`);
  const named = steps.filter(({ name }) => wanted.includes(name));
  const selected = named.filter(({ needs }) => !embedded || !needs);
  const leftOut = named.filter((step) => !selected.includes(step)).map(({ name }) => name);
  return { long, selected, leftOut };
}

function options(args) {
  try {
    const flags = { long: { type: 'boolean' }, embedded: { type: 'boolean' }, only: { type: 'string' } };
    return parseArgs({ args, options: flags }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

function refuse(why) {
  console.error(`${why}\nusage: npm test -- [--long] [--embedded] [--only=step,step]`);
  process.exit(2);
}
