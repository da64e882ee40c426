import { useReachBottom } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { listVacancies, type VacancyCard as Vacancy } from "../../../contract/vacancies.js";
import { call } from "../platform/client";
import { asHallError, useLoaded } from "../platform/loaded";
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
  const [further, setFurther] = useState<{ words: string; rows: Vacancy[]; next: string | null }>();
  const [fault, setFault] = useState<string>();
  const first = useLoaded(`vacancies:${words}`, () => call(listVacancies, { query: words ? { q: words } : {} }));
  const more = further?.words === words ? further : undefined;
  const next = more ? more.next : (first.value?.nextCursor ?? null);

  async function goOn() {
    if (!next) return;
    try {
      const page = await call(listVacancies, { query: { ...(words ? { q: words } : {}), cursor: next } });
      setFault(undefined);
      setFurther({ words, rows: [...(more?.rows ?? []), ...page.vacancies], next: page.nextCursor });
    } catch (error) {
      setFault(`${asHallError(error).message}点这里再试。`);
    }
  }
  useReachBottom(goOn);
  return (
    <>
      <TextField label="找什么活" hint="比如：保洁、电工" optional value={typed} onChange={setTyped} maxLength={40} />
      <LoadedPart loaded={first} cards={3}>
        {({ vacancies }) =>
          vacancies.length === 0 ? (
            <Empty drawing="search" title="没有找到" words="换个说法试试，新的岗位常常有。" />
          ) : (
            <WindowedList name="vacancies" items={[...vacancies, ...(more?.rows ?? [])]}>
              {(vacancy) => <VacancyCard key={vacancy.id} vacancy={vacancy} />}
            </WindowedList>
          )
        }
      </LoadedPart>
      {next ? (
        <Button kind="quiet" onTap={goOn}>
          {fault ?? "再看一些"}
        </Button>
      ) : null}
    </>
  );
}
