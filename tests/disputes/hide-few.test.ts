import type { Figure } from "../../contract/dispute-figures.js";
import { hideFew } from "../../server/disputes/figures/hide-few.js";

const order = (place: number) => String(place);
const sumOf = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);
const isFew = (n: number) => n > 0 && n < 5;

describe("a table of figures", () => {
  it.each<[string, number[], Figure[]]>([
    ["tells what is not small", [12, 5, 0], [12, 5, 0]],
    ["tells nothing of a quarter with fewer than five", [3, 0, 1], ["few", "few", "few"]],
    ["hides a small row together with a larger one, both alike", [9, 2, 0], ["hidden", "hidden", 0]],
    ["says which rows are small where their sum leaves each of them open", [20, 2, 3, 3], [20, "few", "few", "few"]],
    ["hides what would leave one of a pair known", [30, 1, 1, 7], ["hidden", "hidden", "hidden", 7]],
    ["hides every row where small ones are all there is", [2, 1, 1, 1, 0], Array(5).fill("hidden")],
  ])("%s", (_, counts, told) => {
    expect(hideFew(counts, order)).toEqual(told);
  });

  it("leaves every small row more than one value, also for who knows the rule and tries all tables there could be", () => {
    const largest = 13;
    const orders = permutations([0, 1, 2]);
    const possible = new Map<string, number[][]>();
    for (const counts of tables(3, largest)) {
      for (const places of orders) {
        const told = [...hideFew(counts, (place) => String(places[place]))];
        const total = sumOf(counts);
        const key = JSON.stringify([isFew(total) ? "few" : total, told]);
        possible.set(key, [...(possible.get(key) ?? []), counts]);
      }
    }
    for (const [key, worlds] of possible) {
      const [total, told] = JSON.parse(key) as [number | "few", Figure[]];
      const open = Number(total) - sumOf(told.filter((one): one is number => typeof one === "number"));
      // Of larger ones the tables that were tried are not all there could be.
      if (open > largest) continue;
      for (const [place, one] of told.entries()) {
        const values = new Set(worlds.map((counts) => counts[place] ?? 0));
        if (typeof one === "number" || ![...values].some(isFew)) continue;
        expect({ key, values: values.size }).not.toMatchObject({ values: 1 });
      }
    }
  });
});

function* tables(rows: number, largest: number): Generator<number[]> {
  if (rows === 0) return yield [];
  for (const rest of tables(rows - 1, largest)) for (let n = 0; n <= largest; n += 1) yield [...rest, n];
}

function permutations(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]];
  return places.flatMap((first) => permutations(places.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}
