import { Key } from "../../ui/key.js";

const hints = [
  [["J", "K"], "上下"],
  [["Enter"], "打开"],
  [["A"], "我来接"],
  [["T"], "转给别的窗口"],
  [["X"], "选上"],
  [["/"], "找"],
  [["?"], "全部快捷键"],
] as const;

/** The keys of a list, always in sight, so that nobody has to remember them. */
export function KeyBar() {
  return (
    <footer className="key-bar">
      {hints.map(([keys, words]) => (
        <span key={words}>
          <span className="key-group">
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
          {words}
        </span>
      ))}
      <span className="key-bar-note">居民姓名已遮住，点开办件后才能看，会留记录</span>
    </footer>
  );
}
