import { useQuery } from "@tanstack/react-query";
import { Volume2, VolumeX } from "lucide-react";
import { useEffect, useState } from "react";
import type { Screen } from "../../../../contract/hall.js";
import { useMe } from "../../identity/me.js";
import { dateOf, timeOf } from "../clock.js";
import { useCommunityId } from "../place-choice.js";
import { codeQuery, screenQuery } from "../queries.js";
import { CheckInCode } from "./check-in-code.js";
import { useSpokenCalls } from "./speak.js";
import "./screen.css";

/** 叫号屏: numbers only, never names; amber only for the call, which the browser says aloud. */
export function ScreenPage() {
  const me = useMe();
  const communityId = useCommunityId() ?? me.community.id;
  const { data, isError } = useQuery(screenQuery(communityId));
  const code = useQuery(codeQuery(communityId));
  const [sound, setSound] = useState(false);
  useSpokenCalls(data?.call, sound);
  useEffect(() => {
    document.title = "叫号屏";
  }, []);
  return (
    <main className="screen">
      <header className="screen-head">
        <strong>{data?.communityName ?? me.community.name} 居民服务大厅</strong>
        <span className="screen-date">{data ? dateOf(data.now) : ""}</span>
        <span className="screen-clock">{data ? timeOf(data.now) : ""}</span>
      </header>
      <div className="screen-body">
        <Call screen={data} />
        <Counters counters={data?.counters ?? []} called={data?.call?.counter} />
      </div>
      <footer className="screen-foot">
        <button
          type="button"
          className="screen-sound"
          onClick={() => {
            setSound(!sound);
            if (!document.fullscreenElement) void document.documentElement.requestFullscreen?.();
          }}
        >
          {sound ? <Volume2 size={28} aria-hidden="true" /> : <VolumeX size={28} aria-hidden="true" />}
          {sound ? "过号了不要紧，到前台说一声，排到下一位" : "点这里，打开声音和全屏"}
        </button>
        {isError && <span>暂时连不上，号码可能是旧的</span>}
        {code.data && <CheckInCode code={code.data.code} link={code.data.link} />}
      </footer>
    </main>
  );
}

function Call({ screen }: { screen: Screen | undefined }) {
  const call = screen?.call;
  return (
    <section className="screen-call" aria-live="polite">
      <p className="screen-now">现在请</p>
      <p className="screen-number">{call?.label ?? "稍等"}</p>
      {call && (
        <p className="screen-where">
          到 <b>{call.counter}</b> 号窗口 <span>{call.deskName}</span>
        </p>
      )}
      <div className="screen-next">
        <span>请准备</span>
        {screen?.next.slice(0, 3).map((one) => (
          <div key={one.label}>
            <strong>{one.label}</strong>
            <small>{one.counters.join("、")} 号窗口</small>
          </div>
        ))}
        {screen?.next.length === 0 && <small>后面没有人等</small>}
      </div>
    </section>
  );
}

function Counters({ counters, called }: { counters: Screen["counters"]; called: number | undefined }) {
  return (
    <ul className="screen-counters">
      {counters.slice(0, 7).map((counter) => (
        <li
          key={counter.number}
          className={`screen-counter screen-counter-${counter.number === called ? "called" : counter.state}`}
        >
          <b>{counter.number}</b>
          <div>
            <strong>{counter.deskName}</strong>
            <small>{counter.words}</small>
          </div>
          <span>{counter.state === "paused" ? "暂停" : counter.label || "空着"}</span>
        </li>
      ))}
      {counters.length === 0 && <li className="screen-none">柜台还没有开</li>}
    </ul>
  );
}
