import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The floors of the server, the lowest last. A file imports from its own room and from lower floors, nothing else;
 * rooms on one floor are strangers.
 */
const floors = [
  [
    "app",
    "main",
    "worker",
    "deliveries",
    "prepare",
    "measure-addresses",
    "verify-audit",
    "check-restored",
    "rotate-keys",
    "copy-for-support",
    "found-county",
    "founding",
    "outbox",
    "schedules",
  ],
  ["applications", "audit", "bookings", "privacy", "disputes", "jobs", "volunteers"],
  ["lines"],
  ["requests"],
  ["notifications"],
  ["identity"],
  ["communities", "catalogue"],
  ["http", "wechat", "files", "sheets", "papers"],
  ["actor", "db", "env", "errors", "log"],
  ["contract"],
];
/** The roof may lean on its own parts, the ground's rooms carry one another, and the catalogue stands in places. */
const sharedFloors = new Set([0, 6, 7, 8]);

const root = path.resolve(import.meta.dirname, "..");

describe("the house keeps its floors", () => {
  const imports = filesIn("server").flatMap((file) => importsOf(file).map((target) => ({ file, target })));

  it("finds the files that it checks", () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it("no file of the server climbs, and strangers do not meet", () => {
    const climbs = imports.filter(({ file, target }) => !mayImport(roomOf(file), roomOf(target)));
    expect(climbs).toEqual([]);
  });

  it("no file of the server imports itself by way of others", () => {
    expect(circles(imports)).toEqual([]);
  });

  it("the contract imports nothing of the house", () => {
    const strays = filesIn("contract").flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith("contract/"))
        .map((target) => ({ file, target })),
    );
    expect(strays).toEqual([]);
  });

  it.each(["console/src", "miniprogram/src"])("%s reads of the house only the contract", (folder) => {
    const strays = filesIn(folder).flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith(folder) && !target.startsWith("contract/"))
        .map((target) => ({ file, target })),
    );
    expect(strays).toEqual([]);
  });

  it("only the unit of work and the rooms of the ground speak SQL over the write pool", () => {
    const users = imports.filter(({ target }) => target === "server/db/pool").map(({ file }) => file);
    expect(users.sort()).toEqual([
      "server/check-restored",
      "server/db/read",
      "server/db/work",
      "server/http/health",
      "server/main",
      "server/outbox/relay",
      "server/requests/numbers",
      "server/rotate-keys",
      "server/worker",
    ]);
  });
});

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const [here, there] = [floorOf(from), floorOf(to)];
  return there > here || (there === here && sharedFloors.has(here));
}

function floorOf(room: string): number {
  const floor = floors.findIndex((rooms) => rooms.includes(room));
  if (floor < 0) throw new Error(`${room} stands on no floor: name it in tests/architecture.test.ts`);
  return floor;
}

/** server/requests/routing/decide -> requests; server/app -> app; prisma/seed belongs to the roof */
function roomOf(file: string): string {
  const [top, room = ""] = file.split("/");
  if (top === "contract") return "contract";
  return top === "prisma" ? "prepare" : room;
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replace(/\.tsx?$/, ""))
    .filter((file) => !file.includes("/generated/") && !file.includes("node_modules") && !file.includes("/dist/"));
}

/** The files of the house that a file imports, without their endings. */
function importsOf(file: string): string[] {
  const source = sourceOf(file);
  const targets = [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map((match) => match[1] ?? "");
  return targets
    .filter((target) => !/\.(s?css|json|png|svg)$/.test(target))
    .map((target) => path.join(path.dirname(file), target).replace(/\.(js|tsx?)$/, ""))
    .filter((target) => !target.includes("/generated/"));
}

function sourceOf(file: string): string {
  for (const ending of [".ts", ".tsx"]) {
    try {
      return readFileSync(path.join(root, file + ending), "utf8");
    } catch {
      // the other ending
    }
  }
  throw new Error(`${file} cannot be read`);
}

function circles(imports: { file: string; target: string }[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), target]);
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) return void found.push(trail.slice(start));
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}
