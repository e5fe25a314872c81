/** A file that lies beside the sources of the scripts, also for scripts that run from dist, where it is not copied. */
export function besideSources(name: string): URL {
  const { href } = new URL(name, import.meta.url);
  return new URL(href.replace('/dist/scripts/', '/scripts/'));
}
