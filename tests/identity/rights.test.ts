import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Role, roleNames } from "../../contract/identity.js";
import { type Reach, type Right, type RightEntry, rights } from "../../contract/rights.js";
import { communitiesOf, may, mayAtDesk, mayInCounty } from "../../server/actor/rights.js";

const root = path.resolve(import.meta.dirname, "../..");
const posted = (...posts: [Role, string][]) => ({
  posts: posts.map(([role, communityId]) => ({ role, communityId })),
  queueIds: [] as string[],
});

describe("the table of rights", () => {
  it.each<[Right, Record<Role, Reach | "-">]>([
    [
      "lead_requests",
      { officer: "-", mediator: "-", head: "community", supervisor: "county", administrator: "county" },
    ],
    ["open_mediations", { officer: "-", mediator: "own", head: "community", supervisor: "-", administrator: "-" }],
    [
      "see_mediation_figures",
      {
        officer: "-",
        mediator: "community",
        head: "community",
        supervisor: "county",
        administrator: "county",
      },
    ],
    ["manage_people", { officer: "-", mediator: "-", head: "community", supervisor: "-", administrator: "county" }],
    ["appoint_leaders", { officer: "-", mediator: "-", head: "-", supervisor: "-", administrator: "county" }],
    ["edit_rules", { officer: "-", mediator: "-", head: "-", supervisor: "county", administrator: "county" }],
  ])("says of %s whose it is", (right, expected) => {
    const { reach }: RightEntry = rights[right];
    const said = Object.fromEntries(Object.keys(roleNames).map((role) => [role, reach[role as Role] ?? "-"]));
    expect(said).toEqual(expected);
  });

  it("reaches over the community of the post, and no other", () => {
    const head = posted(["head", "a"]);
    expect([may(head, "steer_places", "a"), may(head, "steer_places", "b")]).toEqual([true, false]);
    expect(communitiesOf(head, "steer_places")).toEqual(["a"]);
    expect(mayInCounty(head, "steer_places")).toBe(false);
  });

  it("adds up over posts: who heads one community and is an officer in another heads only the one", () => {
    const both = posted(["head", "a"], ["officer", "b"]);
    expect(communitiesOf(both, "lead_requests")).toEqual(["a"]);
    expect([...communitiesOf(both, "see_requests")].toSorted()).toEqual(["a", "b"]);
  });

  it("at a desk it is for who answers there with a post, or leads the community", () => {
    const desk = { queueId: "q", communityId: "a" };
    const officer = { ...posted(["officer", "a"]), queueIds: ["q"] };
    expect(mayAtDesk(officer, "work_requests", desk)).toBe(true);
    expect(mayAtDesk({ ...officer, queueIds: [] }, "work_requests", desk)).toBe(false);
    expect(mayAtDesk({ ...officer, posts: [] }, "work_requests", desk)).toBe(false);
    expect(mayAtDesk(posted(["head", "a"]), "work_requests", desk)).toBe(true);
    expect(mayAtDesk(posted(["head", "b"]), "work_requests", desk)).toBe(false);
  });

  it("gives the county no mediation, whatever the post", () => {
    for (const role of ["supervisor", "administrator"] as const) {
      for (const right of ["open_mediations", "lead_mediations"] as const) {
        expect(may(posted([role, "a"]), right, "a")).toBe(false);
      }
    }
  });

  it("is the only place that decides by the role of a post what may be done", () => {
    const files = readdirSync(path.join(root, "server"), { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !file.includes("generated"),
    );
    const comparing = files.filter((file) =>
      /\brole\s*===\s*"(officer|mediator|head|supervisor|administrator)"/.test(
        readFileSync(path.join(root, "server", file), "utf8"),
      ),
    );
    // For whom something waits; as whom somebody signs an agreement; under which title rules are published.
    expect(comparing.toSorted()).toEqual([
      "actor/rights.ts",
      "disputes/agreements/signing.ts",
      "requests/routing/commands.ts",
    ]);
  });
});
