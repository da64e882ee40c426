import type { FieldFault } from "../../../contract/errors.js";
import type { SampleRequest } from "../../../contract/rules.js";
import { type CatalogueItem, catalogue } from "../../catalogue/queries.js";
import { dayOf, minutesOf } from "../../communities/calendar/shanghai.js";
import type { Directory } from "../../communities/directory.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { badInput } from "../../errors/fault.js";
import { traitsOf } from "../traits.js";
import type { DryCase } from "./dry-run.js";

/** Rows read at once: a few hundred kilobytes, whatever the county has. */
const batchSize = 500;

const parts = {
  number: true,
  title: true,
  text: true,
  confidential: true,
  itemCode: true,
  kind: true,
  channel: true,
  communityId: true,
  queueId: true,
  transferCount: true,
  submittedAt: true,
  resident: { select: { birthDate: true, traits: true } },
} as const;

/**
 * The requests submitted since an instant, the latest first, with what is stored of their facts: a mediation without
 * its text, the resident's traits as they are now.
 */
export async function* casesSince(since: Date): AsyncGenerator<DryCase[]> {
  const items = await catalogue();
  // Ids first: a request that changes meanwhile is then neither missed nor read twice.
  // What was submitted since then was also changed since then, and only that has an index.
  const ids = await readRows<{ id: string }>(
    // A part for another desk was sent there by a colleague and not by a rule.
    sql`SELECT id FROM request WHERE updatedAt >= ${since} AND submittedAt >= ${since} AND parentId IS NULL
        ORDER BY submittedAt DESC, id DESC`,
  );
  for (let start = 0; start < ids.length; start += batchSize) {
    const wanted = ids.slice(start, start + batchSize).map(({ id }) => id);
    const rows = await db().request.findMany({
      where: { id: { in: wanted } },
      select: parts,
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    });
    yield rows.flatMap((row): DryCase[] => {
      const item = items.get(row.itemCode);
      if (!item) return [];
      return [
        {
          number: row.number,
          title: row.title,
          confidential: row.confidential,
          sentOnTo: row.transferCount > 0 ? row.queueId : null,
          facts: {
            item,
            text: row.confidential ? "" : (row.text ?? ""),
            channel: row.channel,
            traits: traitsOf(row.resident, row.submittedAt),
            chosenCommunityId: row.communityId,
            homeAddress: "",
            // What is booked stands at its desk, whatever the rules say.
            fixedQueueId: row.kind === "booking" ? row.queueId : undefined,
            day: dayOf(row.submittedAt),
            minutes: minutesOf(row.submittedAt),
          },
        },
      ];
    });
  }
}

/**
 * The requests of a sample, as if they came now.
 * @throws Fault bad_input that names every line with an item or community that nobody knows
 */
export async function* casesOfSample(
  sample: readonly SampleRequest[],
  { communities }: Directory,
  items: ReadonlyMap<string, CatalogueItem>,
  at: Date,
): AsyncGenerator<DryCase[]> {
  const byCode = new Map([...communities.values()].map((community) => [community.code, community]));
  const faults: FieldFault[] = [];
  const cases = sample.flatMap(({ itemCode, text, communityCode, traits = [] }, place): DryCase[] => {
    const item = items.get(itemCode);
    const community = byCode.get(communityCode);
    const line = `第 ${place + 1} 件`;
    if (!item) faults.push({ path: `sample.${place}.itemCode`, message: `${line}的事项“${itemCode}”没有。` });
    if (!community)
      faults.push({ path: `sample.${place}.communityCode`, message: `${line}的社区“${communityCode}”没有。` });
    if (!item || !community) return [];
    const facts = {
      item,
      text,
      channel: "mini_program",
      traits,
      chosenCommunityId: community.id,
      homeAddress: "",
      day: dayOf(at),
      minutes: minutesOf(at),
    };
    return [{ number: null, title: item.title, confidential: false, sentOnTo: null, facts }];
  });
  if (faults.length) throw badInput(faults);
  yield cases;
}
