import type { StaffVacancy } from "../../../contract/vacancies.js";

/** The employer's letters, each opening beside the page, so that who checks can look from one to the other. */
export function Papers({ papers }: { papers: StaffVacancy["papers"] }) {
  return (
    <ul className="jobs-papers" aria-label="介绍信、授权">
      {papers.map(({ id, name, url }) => (
        <li key={id}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
