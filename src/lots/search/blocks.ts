/** By set of the problem's zone units: the same zones as a set of a group's own, bit i being `zoneUnits[i]`; others are left out. */
export function blocksBySet(zoneUnits: readonly number[], units: number): Int32Array {
  const blocks = new Int32Array(1 << units);
  for (let set = 1; set < blocks.length; set++) {
    const unit = 31 - Math.clz32(set);
    const place = zoneUnits.indexOf(unit);
    blocks[set] = blocks[set ^ (1 << unit)]! | (place >= 0 ? 1 << place : 0);
  }
  return blocks;
}
