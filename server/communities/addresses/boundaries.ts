import kinks from "@turf/kinks";
import type { Polygon } from "geojson";
import * as z from "zod/mini";
import type { FieldFault } from "../../../contract/errors.js";

const position = z.tuple([
  z.number().check(z.minimum(73), z.maximum(136)),
  z.number().check(z.minimum(3), z.maximum(54)),
]);
const feature = z.object({
  type: z.literal("Feature"),
  properties: z.object({ code: z.string() }),
  geometry: z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)).check(z.minLength(1)) }),
});

export interface Boundary {
  communityId: string;
  polygon: Polygon;
}

/**
 * Reads the features of a file of boundaries. Either all are good, or every fault is named and none is taken.
 * @param idOf the id of a community by its code
 */
export function readBoundaries(features: readonly unknown[], idOf: (code: string) => string | undefined) {
  const faults: FieldFault[] = [];
  const boundaries: Boundary[] = [];
  const seen = new Set<string>();
  for (const [place, given] of features.entries()) {
    const parsed = z.safeParse(feature, given);
    const fault = (message: string) =>
      faults.push({ path: `features.${place}`, message: `第 ${place + 1} 个边界：${message}` });
    if (!parsed.success) {
      fault("要有社区代码（properties.code）和中国境内经纬度的 Polygon。");
      continue;
    }
    const { properties, geometry } = parsed.data;
    const communityId = idOf(properties.code);
    if (!communityId) fault(`没有代码是 ${properties.code} 的社区。`);
    else if (seen.has(communityId)) fault(`${properties.code} 写了两次。`);
    else seen.add(communityId);
    const wrong = shapeFault(geometry);
    if (wrong) fault(wrong);
    if (communityId && !wrong) boundaries.push({ communityId, polygon: geometry });
  }
  return { boundaries, faults };
}

function shapeFault(polygon: Polygon): string | undefined {
  for (const ring of polygon.coordinates) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4) return "至少要四个点，最后一个点和第一个点相同。";
    if (!first || !last || first[0] !== last[0] || first[1] !== last[1])
      return "没有合上，最后一个点要和第一个点相同。";
  }
  return kinks(polygon).features.length > 0 ? "边线自己交叉了。" : undefined;
}
