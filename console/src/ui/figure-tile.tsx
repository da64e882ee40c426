import { Link } from "react-router-dom";
import "./figures.css";

interface FigureTileProps {
  name: string;
  number: string;
  unit: string;
  note: string;
  /** The note says that something is overdue. */
  late?: boolean;
  /** Shows who or what stands behind the number. */
  onOpen?: (() => void) | undefined;
  /** The page where what stands behind the number is worked on. */
  to?: string | undefined;
}

/** One number of a service in the list `figure-tiles`; where something stands behind it the whole tile opens that. */
export function FigureTile({ name, number, unit, note, late, onOpen, to }: FigureTileProps) {
  const inside = (
    <>
      <span>{name}</span>
      <strong>
        {number} <small>{unit}</small>
      </strong>
      <span className={late ? "figure-tile-late" : "figure-tile-note"}>{note}</span>
    </>
  );
  return (
    <li>
      {to ? (
        <Link to={to} className="figure-tile">
          {inside}
        </Link>
      ) : onOpen ? (
        <button type="button" className="figure-tile" onClick={onOpen}>
          {inside}
        </button>
      ) : (
        <div className="figure-tile">{inside}</div>
      )}
    </li>
  );
}
