import { Volume2, VolumeX } from "lucide-react";
import { useEffect, useState } from "react";
import type { Screen } from "../../../../contract/hall.js";
import { dateOf, timeOf } from "../../platform/moments.js";
import { ScreenCode } from "./screen-code.js";
import { type ScreenUnit, useSpokenCalls } from "./speak.js";
import { useTurn } from "./turn.js";
import "./screen.css";

/** Rows that can be read from the other end of the room. */
const mostRows = 7;
const mostNext = 3;

interface CallScreenProps {
  /** What stands at the top. */
  title: string;
  unit: ScreenUnit;
  screen: Screen | undefined;
  code: { code: string; link: string } | undefined;
  /** What the code is for. */
  codeWords: string;
  /** What to do after a missed call. */
  missed: string;
  /** What to say while there is nothing to call to. */
  none: string;
  lost: boolean;
}

/** 叫号屏: numbers only, never names; amber only for the call, which the browser says aloud. */
export function CallScreen({ title, unit, screen, code, codeWords, missed, none, lost }: CallScreenProps) {
  const [sound, setSound] = useState(false);
  useSpokenCalls(screen?.calls, unit, sound);
  useEffect(() => {
    document.title = "叫号屏";
  }, []);
  return (
    <main className="screen">
      <header className="screen-head">
        <strong>{title}</strong>
        <span className="screen-date">{screen ? dateOf(screen.now) : ""}</span>
        <span className="screen-clock">{screen ? timeOf(screen.now) : ""}</span>
      </header>
      <div className="screen-body">
        <Call screen={screen} unit={unit} />
        <Units units={screen?.counters ?? []} called={screen?.call?.counter} none={screen ? none : ""} />
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
          {sound ? missed : "点这里，打开声音和全屏"}
        </button>
        {lost && <span>暂时连不上，号码可能是旧的</span>}
        {code && <ScreenCode code={code.code} link={code.link} words={codeWords} />}
      </footer>
    </main>
  );
}

function Call({ screen, unit }: { screen: Screen | undefined; unit: ScreenUnit }) {
  const call = screen?.call;
  const next = useTurn(screen?.next ?? [], mostNext);
  return (
    <section className="screen-call" aria-live="polite">
      <p className="screen-now">现在请</p>
      <p className="screen-number">{call?.label ?? "稍等"}</p>
      {call && (
        <p className="screen-where">
          到 <b>{call.counter}</b> 号{unit} <span>{call.deskName}</span>
        </p>
      )}
      <div className="screen-next">
        <span>请准备</span>
        {next.shown.map((one) => (
          <div key={one.label}>
            <strong>{one.label}</strong>
            <small>
              {one.counters.join("、")} 号{unit}
            </small>
          </div>
        ))}
        {screen?.next.length === 0 && <small>后面没有人等</small>}
      </div>
    </section>
  );
}

function Units({ units, called, none }: { units: Screen["counters"]; called: number | undefined; none: string }) {
  const { shown, part, parts } = useTurn(units, mostRows);
  return (
    <ul className="screen-counters">
      {shown.map((unit) => (
        <li
          key={unit.number}
          className={`screen-counter screen-counter-${unit.number === called ? "called" : unit.state}`}
        >
          <b>{unit.number}</b>
          <div>
            <strong>{unit.deskName}</strong>
            <small>{unit.words}</small>
          </div>
          <span>{unit.state === "paused" ? "暂停" : unit.label || "空着"}</span>
        </li>
      ))}
      {units.length === 0 && <li className="screen-none">{none}</li>}
      {parts > 1 && (
        <li className="screen-part">
          第 {part} 页，共 {parts} 页
        </li>
      )}
    </ul>
  );
}
