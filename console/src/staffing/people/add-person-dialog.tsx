import { useState } from "react";
import { addPerson } from "../../../../contract/people.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../use-change.js";

/** Adds a colleague; posts, desks and the first password are given from the table afterwards. */
export function AddPersonDialog({ communityId, onClose }: { communityId: string; onClose: () => void }) {
  const [name, setName] = useState("");
  const [username, setUsername] = useState("");
  const add = useChange((body: { communityId: string; name: string; username: string }) =>
    carryOut(`person ${JSON.stringify(body)}`, body, (fixed, key) => hall(addPerson, { body: fixed }, { key })),
  );
  return (
    <DialogForm
      title="加同事"
      yes="加上"
      no="先不加"
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() =>
        add.mutate(
          { communityId, name: name.trim(), username: username.trim() },
          {
            onSuccess: () => {
              say(`加上了${name.trim()}，再给岗位、发密码`);
              onClose();
            },
          },
        )
      }
    >
      <Line label="姓名" value={name} maxLength={30} data-first onChange={setName} />
      <Line
        label="账号（小写字母、数字、点）"
        value={username}
        maxLength={40}
        autoCapitalize="off"
        spellCheck={false}
        onChange={setUsername}
      />
      <p className="dialog-words">加上以后：给岗位、选窗口，再到“账号”里发第一个密码。没给岗位以前，什么都做不了。</p>
    </DialogForm>
  );
}
