/** What the page uses of fflate. */
export function inflateSync(packed: Uint8Array, options?: { out?: Uint8Array }): Uint8Array;
export function unzlibSync(packed: Uint8Array, options?: { out?: Uint8Array }): Uint8Array;
export function zipSync(
  files: Record<string, [Uint8Array, { level: 0 | 6 }]>,
  options?: { mtime?: Date; os?: number },
): Uint8Array;
