import type { Receipt } from "../../../contract/requests.js";
import { Button } from "../ui/button.js";
import { OnPhone } from "./on-phone.js";

interface DoneProps {
  receipt: Receipt;
  onSame: () => void;
  onNext: () => void;
}

/** What to tell the resident, and the sheet with number and code. */
export function Done({ receipt, onSame, onNext }: DoneProps) {
  return (
    <section className="counter-done" aria-labelledby="counter-done-title">
      <p className="counter-done-mark" role="status">
        登记好了
      </p>
      <h2 id="counter-done-title">{receipt.number}</h2>
      <p>{receipt.title}</p>
      <p className="counter-done-why">{receipt.why}</p>
      <p>{receipt.dueWords}前答复。居民手机上也看得到。</p>
      <OnPhone number={receipt.number} />
      <div className="counter-buttons">
        <a
          className="button button-filled"
          href={`/api/staff/requests/${receipt.number}/receipt.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          打印回执
        </a>
        <Button onClick={onSame}>同一位，再登记一件</Button>
        <Button onClick={onNext}>下一位</Button>
      </div>
    </section>
  );
}
