import { useSingleKeys } from "../platform/keys.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";

const sheet: [string, [string[], string][]][] = [
  [
    "在列表里",
    [
      [["J", "K"], "下一件、上一件"],
      [["Enter"], "打开"],
      [["A"], "我来接"],
      [["T"], "转给别的窗口"],
      [["X"], "选上、不选"],
      [["Esc"], "都不选"],
      [["N"], "把刚到的放进列表"],
    ],
  ],
  [
    "在办件里",
    [
      [["R"], "写几句"],
      [["Ctrl", "J"], "填一条常用回复"],
      [["Ctrl", "Enter"], "发出去，或办下一步"],
      [["@"], "给同事的话里找同事"],
      [["M"], "要补材料"],
      [["J", "K"], "下一件、上一件"],
      [["Esc"], "回到列表"],
    ],
  ],
  [
    "哪里都行",
    [
      [["/"], "找办件、换列表"],
      [["Ctrl", "K"], "找办件、换列表"],
      [["C"], "替居民登记"],
      [["?"], "这一页"],
    ],
  ],
];

/** All keys on one page. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useSingleKeys();
  return (
    <Dialog title="快捷键" width={640} onClose={onClose}>
      <div className="key-sheet">
        {sheet.map(([name, entries]) => (
          <section key={name}>
            <h2>{name}</h2>
            <dl>
              {entries.map(([keys, words]) => (
                <div key={keys.join()}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className="key">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-buttons">
        <Button aria-pressed={on} onClick={() => setOn(!on)}>
          {on ? "关掉单键（留着 Ctrl）" : "打开单键"}
        </Button>
        <Button look="filled" data-first onClick={onClose}>
          知道了
        </Button>
      </div>
    </Dialog>
  );
}
