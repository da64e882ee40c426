import { useEffect, useState } from "react";
import { listVacancies } from "../../../contract/vacancies.js";
import { call } from "../platform/client";
import { usePages } from "../platform/pages";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { LoadedPart } from "../ui/loaded-part";
import { TextField } from "../ui/text-field";
import { WindowedList } from "../ui/windowed-list";
import { VacancyCard } from "./vacancy-card";

/** Typing rests this long before the hall is asked. */
const typingMs = 400;

/** Everything that is open, the newest first, page after page. */
export function AllVacancies() {
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), typingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const wanted = words ? { q: words } : {};
  const pages = usePages(
    `vacancies:${words}`,
    (cursor) => call(listVacancies, { query: { ...wanted, ...(cursor ? { cursor } : {}) } }),
    ({ vacancies }) => vacancies,
  );
  return (
    <>
      <TextField label="找什么活" hint="比如：保洁、电工" optional value={typed} onChange={setTyped} maxLength={40} />
      <LoadedPart loaded={pages.first} cards={3}>
        {() =>
          pages.rows.length === 0 ? (
            <Empty drawing="search" title="没有找到" words="换个说法试试，新的岗位常常有。" />
          ) : (
            <WindowedList name="vacancies" items={pages.rows}>
              {(vacancy) => <VacancyCard key={vacancy.id} vacancy={vacancy} />}
            </WindowedList>
          )
        }
      </LoadedPart>
      {pages.more ? (
        <Button kind="quiet" onTap={pages.more}>
          {pages.fault ?? "再看一些"}
        </Button>
      ) : null}
    </>
  );
}
