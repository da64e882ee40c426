import { useQuery } from "@tanstack/react-query";
import qrcode from "qrcode-generator";
import { useEffect, useMemo, useState } from "react";
import { useParams } from "react-router-dom";
import { sentenceOf } from "../../platform/hall.js";
import { codeQuery } from "../queries.js";
import "../volunteers.css";

const slips = 15;
const stepMs = 30_000;

/** What is held up at the door: the code of these thirty seconds, to scan or to type. */
export function CodePage() {
  const { activityId = "" } = useParams();
  const { data, error } = useQuery(codeQuery(activityId));
  const left = useLeft(data?.until);
  const picture = useMemo(() => {
    if (!data) return undefined;
    const made = qrcode(0, "M");
    made.addData(new URL(data.link, window.location.origin).href, "Byte");
    made.make();
    return made.createDataURL(8, 0);
  }, [data]);
  useEffect(() => {
    document.title = "签到码";
  }, []);
  if (!data) {
    return (
      <main className="door-code">
        <h1>{error ? "签到码没有取到" : "正在取签到码…"}</h1>
        {error && <p role="alert">{sentenceOf(error)}</p>}
      </main>
    );
  }
  const passed = Math.round((1 - left / stepMs) * slips);
  return (
    <main className="door-code">
      <h1>{data.title}</h1>
      <p>{data.place}</p>
      {left > 0 ? (
        <>
          <img src={picture} alt="签到签退用的二维码" />
          <strong>{`${data.digits.slice(0, 3)} ${data.digits.slice(3)}`}</strong>
          <p>来了扫一次，走的时候再扫一次。扫不上，输这六个数。</p>
          <div className="door-slips" role="img" aria-label="码快换了">
            {Array.from({ length: slips }, (_, place) => (
              <span key={place} className={place < passed ? "door-slip-passed" : ""} />
            ))}
          </div>
          <p>{Math.ceil(left / 1000)} 秒后自动换新码，截图用不了</p>
        </>
      ) : (
        <p role="alert">{error ? "断网了，连上就有新码" : "正在换新码…"}</p>
      )}
    </main>
  );
}

/** Milliseconds until the shown code is over, told each second. A code that is over is not shown: it would be refused. */
function useLeft(until: string | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return until ? Math.min(stepMs, Math.max(0, Date.parse(until) - now)) : 0;
}
