/** One line when a long step begins and one when it ends, with the time it took: nobody stares at a silent terminal. */
export async function timed(what, work) {
  const began = performance.now();
  console.log(`· ${what} …`);
  const result = await work();
  console.log(`  ${what}: ${seconds(performance.now() - began)}`);
  return result;
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
