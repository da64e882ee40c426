// The order in which jest tells the stories. Its own goes by what it measured last time, which a fresh checkout has not, or by
// the size of a file, which says nothing of one that drives a browser or whole halls: begun last, that runs on alone for minutes.
import path from "node:path";
import Sequencer from "@jest/test-sequencer";

/** What takes longest, and first what takes longest of that. One that is missing here costs time and nothing else. */
const longest = [
  "e2e/accessibility.test.ts",
  "e2e/faults.test.ts",
  "e2e/hostile-words.test.ts",
  "e2e/console.test.ts",
  "security/strangers.test.ts",
  "e2e/start.test.ts",
  "e2e/long-queue.test.ts",
  "e2e/booking.test.ts",
  "e2e/both-fronts.test.ts",
  "e2e/backup.test.ts",
  "privacy/support-copy.test.ts",
  "seed.test.ts",
  "miniprogram/weapp.test.ts",
];

const root = path.resolve(import.meta.dirname, "..");

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const places = new Map(longest.map((name, place) => [path.join(root, name), place]));
    const placeOf = ({ path: file }) => places.get(file) ?? longest.length;
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
