import { useQuery } from "@tanstack/react-query";
import { WifiOff } from "lucide-react";
import { useEffect } from "react";
import { useLocation, useParams } from "react-router-dom";
import type { Booth } from "../../../../contract/booths.js";
import { timeOf, whenOf } from "../../platform/moments.js";
import { Calm } from "../../ui/calm.js";
import { Notice } from "../../ui/notice.js";
import { Trouble } from "../../ui/trouble.js";
import { Before } from "./before.js";
import { NotToday } from "./not-today.js";
import { Now } from "./now.js";
import { type BoothKey, boothQuery, opensNothing } from "./queries.js";
import "./booth.css";

/** The page of an employer's agent at a booth, who has no account: the link opens it, on a phone in the hand. */
export function BoothPage() {
  const { boothId = "" } = useParams();
  const { hash } = useLocation();
  const key = { id: boothId, signature: hash.slice(1) };
  const { data, error, refetch, dataUpdatedAt } = useQuery(boothQuery(key));
  useEffect(() => {
    document.title = "招聘会展位";
  }, []);
  if (error && opensNothing(error)) {
    return (
      <main className="booth booth-nothing">
        <Calm drawing="closed" title="这个链接打不开了">
          <p>可能换过新的，也可能没有复制全。请找发链接给您的职业介绍所，要一个新的。</p>
        </Calm>
      </main>
    );
  }
  if (!data) {
    return (
      <main className="booth booth-nothing" aria-busy={!error}>
        {error && <Trouble error={error} onRetry={refetch} />}
      </main>
    );
  }
  return (
    <main className="booth">
      <Head booth={data} />
      {error && (
        <Notice tone="todo" icon={WifiOff}>
          连不上，下面是 {timeOf(new Date(dataUpdatedAt).toISOString())} 的样子。您写的都还在，连上会自己更新。
        </Notice>
      )}
      {data.today ? <Today booth={data} at={key} /> : <NotToday booth={data} />}
      <p className="booth-help">
        有事找职业介绍所 <a href={`tel:${data.deskPhone.replaceAll("-", "")}`}>{data.deskPhone}</a>
      </p>
    </main>
  );
}

function Head({ booth }: { booth: Booth }) {
  return (
    <header className="booth-head">
      <p className="booth-number">
        <b>{booth.number}</b> 号展位
      </p>
      <div>
        <h1>{booth.employer}</h1>
        <p>{booth.fairTitle}</p>
        <p>{whenOf(booth)}</p>
        <p>{booth.place}</p>
      </div>
    </header>
  );
}

function Today({ booth, at }: { booth: Booth; at: BoothKey }) {
  return (
    <div className="booth-today">
      <Now booth={booth} at={at} />
      <Before booth={booth} at={at} />
    </div>
  );
}
