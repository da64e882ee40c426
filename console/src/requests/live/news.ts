import type { QueueRow } from "../../../../contract/staff.js";

/** What happened to a list since it was fetched: rows that wait to be put in, and rows that no longer belong. */
export interface News {
  waiting: QueueRow[];
  left: string[];
}

export type NewsAction =
  | { type: "arrived"; row: QueueRow }
  | { type: "stayed"; number: string }
  | { type: "left"; number: string }
  | { type: "put_in" }
  | { type: "fetched_anew" };

export const noNews: News = { waiting: [], left: [] };

/** Arrivals wait, oldest first and each once; a row that left stays where it is and is only marked. Nothing moves. */
export function newsReducer(news: News, action: NewsAction): News {
  switch (action.type) {
    case "arrived":
      return { ...news, waiting: [...without(news.waiting, action.row.number), action.row] };
    case "stayed":
      return { ...news, left: news.left.filter((number) => number !== action.number) };
    case "left":
      return {
        waiting: without(news.waiting, action.number),
        left: news.left.includes(action.number) ? news.left : [...news.left, action.number],
      };
    case "put_in":
      return { ...news, waiting: [] };
    case "fetched_anew":
      return noNews;
  }
}

/** 高龄津贴申请、居住证明 等: what has arrived, in a few words. */
export function arrivedWords(waiting: readonly QueueRow[]): string {
  const titles = [...new Set(waiting.map((row) => (row.openable ? row.title : "调解（保密）")))];
  return titles.length > 3 ? `${titles.slice(0, 3).join("、")} 等` : titles.join("、");
}

function without(rows: QueueRow[], number: string): QueueRow[] {
  return rows.filter((row) => row.number !== number);
}
