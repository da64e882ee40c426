import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { type FormEvent, useState } from "react";
import { HallError } from "../../../contract/client.js";
import { type StaffMember, staffSignIn } from "../../../contract/identity.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Fault } from "../ui/fault.js";
import { Notice } from "../ui/notice.js";
import { CodeField } from "./code-field.js";

const lastUsername = "hall-last-username";

interface SignInFormProps {
  onSignedIn: (me: StaffMember) => void;
}

/** Account and password, then the code of who is enrolled. What was typed stays after a refusal; only the account's name is remembered for next time. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const [username, setUsername] = useState(() => localStorage.getItem(lastUsername) ?? "");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  /** The password was right, and the account is one that signs in with a code too. */
  const [asked, setAsked] = useState(false);
  const [code, setCode] = useState("");
  const signIn = useMutation({
    mutationFn: () => hall(staffSignIn, { body: { username, password, ...(asked ? { code } : {}) } }),
    onError: (error) => {
      if (error instanceof HallError && error.code === "code_needed") setAsked(true);
    },
    onSuccess: (me) => {
      localStorage.setItem(lastUsername, username.trim());
      onSignedIn(me);
    },
  });
  const faults = tried ? faultsOf(username, password, signIn.error) : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (asked && !code.trim()) return;
    if (username.trim() && password && !signIn.isPending) signIn.mutate();
  }

  if (asked) {
    return (
      <form className="dialog-form" onSubmit={submit} noValidate>
        <CodeField
          value={code}
          onChange={setCode}
          fault={signIn.error && !isCodeNeeded(signIn.error) ? sentenceOf(signIn.error) : undefined}
        />
        <Button type="submit" look="filled" large busy={signIn.isPending && "正在登录…"}>
          登录
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setAsked(false);
            setCode("");
            setPassword("");
            setTried(false);
            signIn.reset();
          }}
        >
          换个账号
        </Button>
      </form>
    );
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="username">账号</label>
        <Input
          id="username"
          size="large"
          autoComplete="username"
          autoFocus={!username}
          data-first={username ? undefined : true}
          value={username}
          status={faults.username ? "error" : undefined}
          aria-invalid={faults.username !== undefined}
          aria-describedby="username-fault"
          onChange={(event) => setUsername(event.target.value)}
        />
        <Fault id="username-fault">{faults.username}</Fault>
      </div>
      <div className="field">
        <label htmlFor="password">密码</label>
        <Input.Password
          id="password"
          size="large"
          autoComplete="current-password"
          autoFocus={Boolean(username)}
          data-first={username ? true : undefined}
          value={password}
          status={faults.password ? "error" : undefined}
          aria-invalid={faults.password !== undefined}
          aria-describedby="password-fault"
          onChange={(event) => setPassword(event.target.value)}
        />
        <Fault id="password-fault">{faults.password}</Fault>
      </div>
      {signIn.error && !isFieldFault(signIn.error) && <Notice>{sentenceOf(signIn.error)}</Notice>}
      <Button type="submit" look="filled" large busy={signIn.isPending && "正在登录…"}>
        登录
      </Button>
    </form>
  );
}

function isCodeNeeded(error: unknown): boolean {
  return error instanceof HallError && error.code === "code_needed";
}

function isFieldFault(error: unknown): boolean {
  return error instanceof HallError && error.fields.length > 0;
}

function faultsOf(username: string, password: string, error: unknown): { username?: string; password?: string } {
  const told = error instanceof HallError ? error.fields : [];
  const toldOf = (path: string) => told.find((fault) => fault.path === path)?.message;
  return {
    username: username.trim() ? toldOf("username") : "请写账号。",
    password: password ? toldOf("password") : "请写密码。",
  };
}
