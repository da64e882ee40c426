import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { type FormEvent, useState } from "react";
import { HallError } from "../../../contract/client.js";
import { unlockSession } from "../../../contract/own-account.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Fault } from "../ui/fault.js";
import { signOut } from "./sign-out.js";

interface UnlockFormProps {
  onUnlocked: () => void;
  /** The session has ended meanwhile: the password alone is not enough. */
  onEnded: () => void;
}

/** The password of whoever the session is. */
export function UnlockForm({ onUnlocked, onEnded }: UnlockFormProps) {
  const [password, setPassword] = useState("");
  const unlock = useMutation({
    mutationFn: () => hall(unlockSession, { body: { password } }),
    onSuccess: onUnlocked,
    onError: (error) => {
      if (error instanceof HallError && error.code === "not_signed_in") onEnded();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (password && !unlock.isPending) unlock.mutate();
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="unlock-password">密码</label>
        <Input.Password
          id="unlock-password"
          size="large"
          autoComplete="current-password"
          autoFocus
          value={password}
          status={unlock.error ? "error" : undefined}
          aria-invalid={unlock.isError}
          aria-describedby="unlock-fault"
          onChange={({ target }) => setPassword(target.value)}
        />
        <Fault id="unlock-fault">{unlock.error ? sentenceOf(unlock.error) : undefined}</Fault>
      </div>
      <Button type="submit" look="filled" large busy={unlock.isPending && "正在看…"}>
        接着办
      </Button>
      <Button look="quiet" onClick={() => void signOut()}>
        不是我，退出登录（没交的字不留）
      </Button>
    </form>
  );
}
