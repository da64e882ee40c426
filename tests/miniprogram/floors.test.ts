import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// app -> domain -> ui -> platform -> contract; domains are strangers to one another.

const source = fileURLToPath(new URL("../../miniprogram/src/", import.meta.url));
const app = ["tabs", "elder", "app.tsx", "app.config.ts"];

function floorOf(file: string): number {
  const room = file.split("/")[0] ?? "";
  if (room === "platform") return 0;
  if (room === "ui") return 1;
  return app.includes(room) ? 3 : 2;
}

const imports = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(path.join(source, file), "utf8").matchAll(/from "(\.[^"]+)"|^import "(\.[^"]+)"/gm)].map(
      (found) => ({
        file,
        target: path.posix.join(path.posix.dirname(file), found[1] ?? found[2] ?? ""),
      }),
    ),
  )
  .filter(({ target }) => !target.startsWith(".."));

test("there is something to check", () => expect(imports.length).toBeGreaterThan(300));

test("no file imports from a higher floor", () => {
  expect(imports.filter(({ file, target }) => floorOf(target) > floorOf(file))).toEqual([]);
});

test("domains never import one another", () => {
  const roomOf = (file: string) => file.split("/")[0];
  const meetings = imports.filter(
    ({ file, target }) => floorOf(file) === 2 && floorOf(target) === 2 && roomOf(file) !== roomOf(target),
  );
  expect(meetings).toEqual([]);
});

test("only the platform talks to the phone's network and storage", () => {
  const reaching = imports.filter(
    ({ file, target }) => /platform\/(transport|storage)$/.test(target) && floorOf(file) > 0,
  );
  // The ticks of a guide's materials and the sign-in button are the two that need them directly.
  expect(reaching.map(({ file }) => file).sort()).toEqual([
    "app.tsx",
    "catalogue/guide/materials.tsx",
    "identity/sign-in/wechat-sign-in.tsx",
  ]);
});
