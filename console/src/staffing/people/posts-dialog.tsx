import { useState } from "react";
import { type Role, roleNames } from "../../../../contract/identity.js";
import { type Body, bodyNames, givePost, type Person, setDesks, takePost } from "../../../../contract/people.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { Line, Pick } from "../../ui/fields.js";
import { ManyChoices } from "../../ui/many-choices.js";
import { Notice } from "../../ui/notice.js";
import { Tag } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../use-change.js";

interface PostsDialogProps {
  person: Person;
  desks: readonly { deskId: string; name: string }[];
  givable: readonly Role[];
  onClose: () => void;
}

/** The posts and desks of one person. Each change holds at once and stands on the audit log. */
export function PostsDialog({ person, desks, givable, onClose }: PostsDialogProps) {
  return (
    <Dialog title={`${person.name}的岗位和窗口`} width={560} onClose={onClose}>
      <div className="dialog-form">
        <Held person={person} />
        {givable.length > 0 && <Give person={person} givable={givable} />}
        <Seats person={person} desks={desks} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>好了</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Held({ person: { name, posts, open } }: { person: Person }) {
  const [asking, setAsking] = useState<string | null>(null);
  const take = useChange((postId: string) => hall(takePost, { params: { postId } }));
  return (
    <section aria-label="现在的岗位">
      {posts.length === 0 && <p className="staffing-note">现在没有岗位。</p>}
      <ul className="people-held">
        {posts.map((post) => (
          <li key={post.id}>
            <Tag tone={post.role === "officer" ? "idle" : "brand"}>{roleNames[post.role]}</Tag>
            <span className="people-held-words">
              {post.title}
              <small>
                {bodyNames[post.body]}，从 {post.startsOn} 起
              </small>
            </span>
            {!post.mine ? (
              <small>由系统管理员来收</small>
            ) : asking === post.id ? (
              <>
                <Button look="quiet" onClick={() => setAsking(null)}>
                  不收
                </Button>
                <Button
                  look="danger"
                  busy={take.isPending && "正在收…"}
                  onClick={() => take.mutate(post.id, { onSuccess: () => say(`收回了：${post.title}`) })}
                >
                  收回
                </Button>
              </>
            ) : (
              <button
                type="button"
                className="link-button"
                aria-label={`收回${name}的${post.title}`}
                onClick={() => setAsking(post.id)}
              >
                收回
              </button>
            )}
          </li>
        ))}
      </ul>
      {asking && open > 0 && <Notice tone="todo">{`收回马上算数。手上还有 ${open} 件，记得交接。`}</Notice>}
      <Faults error={take.error} />
    </section>
  );
}

function Give({ person, givable }: { person: Person; givable: readonly Role[] }) {
  const [role, setRole] = useState<Role>(givable[0] ?? "officer");
  const [body, setBody] = useState<Body>(givable.includes("supervisor") ? "county" : "committee");
  const [title, setTitle] = useState("");
  const give = useChange((given: { role: Role; title: string; body: Body }) =>
    carryOut(`post ${person.id} ${JSON.stringify(given)}`, given, (fixed, key) =>
      hall(givePost, { params: { staffId: person.id }, body: fixed }, { key }),
    ),
  );
  return (
    <form
      className="people-give"
      noValidate
      aria-label="再给一个岗位"
      onSubmit={(event) => {
        event.preventDefault();
        if (give.isPending) return;
        give.mutate(
          { role, title: title.trim(), body },
          {
            onSuccess: () => {
              say(`给了：${title.trim()}`);
              setTitle("");
            },
          },
        );
      }}
    >
      <div className="people-give-fields">
        <Pick
          label="再给一个岗位"
          value={role}
          options={givable.map((one) => [one, roleNames[one]])}
          onChange={(value) => setRole(value as Role)}
        />
        <Pick
          label="在哪里任职"
          value={body}
          options={(Object.entries(bodyNames) as [Body, string][]).map(([one, words]) => [one, words])}
          onChange={(value) => setBody(value as Body)}
        />
        <Line label="职务，比如居委会委员" value={title} maxLength={40} onChange={setTitle} />
      </div>
      <Faults error={give.error} />
      <Button type="submit" look="tint" busy={give.isPending && "正在给…"}>
        给这个岗位
      </Button>
    </form>
  );
}

function Seats({ person, desks }: { person: Person; desks: PostsDialogProps["desks"] }) {
  const before = person.desks.map(({ deskId }) => deskId);
  const [chosen, setChosen] = useState<string[]>(before);
  const set = useChange((deskIds: string[]) => hall(setDesks, { params: { staffId: person.id }, body: { deskIds } }));
  const changed = [...chosen].sort().join() !== [...before].sort().join();
  return (
    <fieldset className="people-seats">
      <legend className="field-label">在哪些窗口</legend>
      <ManyChoices
        label="窗口"
        options={desks.map(({ deskId, name }) => ({ id: deskId, words: name }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <Faults error={set.error} />
      {changed && (
        <Button
          look="tint"
          busy={set.isPending && "正在改…"}
          onClick={() => set.mutate(chosen, { onSuccess: () => say("窗口改好了") })}
        >
          就在这些窗口
        </Button>
      )}
    </fieldset>
  );
}
