import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Figures } from "../../../../contract/figures.js";
import { kindNames, type RequestKind } from "../../../../contract/lifecycle.js";
import { useMedia } from "../../platform/media.js";

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** Measured against white and against the dark surface (look.md); the order of the services is always the same. */
const colours: Record<RequestKind, [light: string, dark: string]> = {
  application: ["#7f8e8b", "#96a4a1"],
  booking: ["#0e6477", "#74c5d4"],
  job: ["#5468be", "#a9b8f5"],
  dispute: ["#96619f", "#d9ace2"],
  volunteer: ["#c06a33", "#f0ae86"],
};
const kinds = Object.keys(colours) as RequestKind[];

/** What came in each week, by kind, with the total on top; the same as a table for who cannot see it. */
export function WeeksChart({ weeks }: { weeks: Figures["weeks"] }) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useMedia("(prefers-color-scheme: dark)");

  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, null, { renderer: "svg" });
    chart.setOption(optionOf(weeks, dark));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [weeks, dark]);

  return (
    <section className="figures-card" aria-labelledby="weeks-title">
      <header className="card-head">
        <h2 id="weeks-title">每周来多少件</h2>
        <span className="card-note">近 8 周，这一周还没完</span>
      </header>
      <div ref={box} className="chart-place" aria-hidden="true" />
      <table className="hidden-words">
        <caption>每周来多少件</caption>
        <thead>
          <tr>
            <th scope="col">从哪天起的一周</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {kindNames[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, kinds: counts }) => (
            <tr key={monday}>
              <th scope="row">{monday}</th>
              {kinds.map((kind) => (
                <td key={kind}>{counts[kind]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function optionOf(weeks: Figures["weeks"], dark: boolean) {
  const ink = dark ? "#b7c3c0" : "#43514e";
  const surface = dark ? "#18211f" : "#ffffff";
  const text = { color: ink, fontSize: 12, fontFamily: "inherit" };
  const totals = weeks.map(({ kinds: counts }) => kinds.reduce((sum, kind) => sum + counts[kind], 0));
  const shown = kinds.filter((kind) => weeks.some(({ kinds: counts }) => counts[kind] > 0));
  return {
    animation: false,
    grid: { left: 36, right: 8, top: 48, bottom: 24 },
    legend: {
      data: shown.map((kind) => kindNames[kind]),
      left: 0,
      top: 0,
      itemWidth: 10,
      itemHeight: 10,
      textStyle: text,
    },
    xAxis: {
      type: "category",
      data: weeks.map(({ monday }) => `${Number(monday.slice(5, 7))}/${Number(monday.slice(8))}`),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: dark ? "#74827f" : "#7f8e8b" } },
      axisLabel: text,
    },
    yAxis: {
      type: "value",
      splitNumber: 3,
      axisLabel: text,
      splitLine: { lineStyle: { color: dark ? "#2a3634" : "#e3e9e7" } },
    },
    series: [
      ...shown.map((kind) => ({
        name: kindNames[kind],
        type: "bar",
        stack: "kinds",
        barWidth: "62%",
        data: weeks.map(({ kinds: counts }) => counts[kind]),
        itemStyle: { color: colours[kind][dark ? 1 : 0], borderColor: surface, borderWidth: 1.5 },
      })),
      // The total stands on the stack; a bar of no height carries it.
      {
        type: "bar",
        stack: "kinds",
        data: weeks.map(() => 0),
        label: {
          show: true,
          position: "top",
          ...text,
          formatter: ({ dataIndex }: { dataIndex: number }) => totals[dataIndex],
        },
      },
    ],
  };
}
