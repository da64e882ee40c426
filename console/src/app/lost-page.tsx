import { Link } from "react-router-dom";
import { Calm } from "../ui/calm.js";

/** An address that leads nowhere. */
export function LostPage() {
  return (
    <main className="lost">
      <Calm drawing="nothing" title="没有这一页">
        <p>地址可能抄漏了几个字。</p>
        <Link className="button button-filled" to="/">
          去看全部在办
        </Link>
      </Calm>
    </main>
  );
}
