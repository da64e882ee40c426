import { qrCode } from "../../server/papers/code.js";
import { html } from "../../server/papers/html.js";
import { closePapers, renderPdf } from "../../server/papers/pdf.js";

describe("papers to print", () => {
  afterAll(() => closePapers());

  it("what a resident wrote stands on the paper as text, never as markup", () => {
    const made = html`<p>${"<img src=x onerror=alert(1)> 张三 & 李四"}</p>${[html`<b>${1}</b>`, null]}`;
    expect(made.text).toBe("<p>&#60;img src=x onerror=alert(1)&#62; 张三 &#38; 李四</p><b>1</b>");
  });

  it("a paper becomes a PDF with its code, twice at the same time", async () => {
    const paper = {
      title: "服务记录",
      body: html`<h1>志愿服务记录</h1><div class="code">${qrCode("https://hall.example/r/1")}</div>`,
      foot: "2026-0001",
    };
    const made = await Promise.all([renderPdf(paper), renderPdf(paper)]);
    for (const pdf of made) {
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.length).toBeGreaterThan(5_000);
    }
  });

  it("two are printed at a time and twenty wait; who comes then is asked to try again, and later gets theirs", async () => {
    const paper = { title: "名单", body: html`<p>张三</p>`, foot: "" };
    const made = await Promise.allSettled(Array.from({ length: 25 }, () => renderPdf(paper)));
    const refused = made.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(3);
    for (const one of refused) expect(one).toMatchObject({ reason: { code: "unavailable" } });
    expect((await renderPdf(paper)).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
