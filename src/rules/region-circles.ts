import type { Content } from '../model/reading/content.ts';
import type { RegionId } from '../model/records/ids.ts';
import type { Fault } from '../model/reading/issue.ts';

/** No region lies within itself, be it by way of others; each circle is reported once. */
export function findRegionCircles({ regions }: Content): Fault[] {
  const faults: Fault[] = [];
  const done = new Set<RegionId>();

  function follow(id: RegionId, way: readonly RegionId[]): void {
    const region = regions.get(id);
    if (done.has(id) || !region) return;
    region.data.within.forEach((home, index) => {
      const start = [...way, id].indexOf(home);
      if (start === -1) {
        follow(home, [...way, id]);
        return;
      }
      const circle = [...way, id].slice(start).concat(home);
      const message = `Unexpected circle of regions \`${circle.join('` → `')}\`, expected an end.`;
      const at = { field: ['within', index] };
      faults.push({ rule: 'region-circle', file: region.file, at, message });
    });
    done.add(id);
  }

  for (const id of regions.keys()) follow(id, []);
  return faults;
}
