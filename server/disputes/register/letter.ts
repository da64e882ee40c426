import { partyRights } from "../../../contract/dispute-rights.js";
import { dateWords, dayOf } from "../../communities/calendar/shanghai.js";
import { now } from "../../env/clock.js";
import { refused } from "../../errors/fault.js";
import { qrCode } from "../../papers/code.js";
import { html } from "../../papers/html.js";
import type { Paper } from "../../papers/pdf.js";
import { partyOf } from "../access.js";
import { type Dispute, namesOf } from "../queries.js";
import { unseal } from "../seal.js";

/**
 * The invitation as a letter (人民调解法 17): who invites, the rights, and how to answer. Of the matter itself it says
 * nothing: whoever else opens the envelope must learn nothing from it (13).
 * @throws Fault wrong_state before somebody is invited, or once they have answered
 */
export async function letterOf(dispute: Dispute, origin: string): Promise<Paper> {
  const party = partyOf(dispute, "respondent");
  if (!party || dispute.stage !== "invited") throw refused("wrong_state", "请了对方、还没回话时，才打印邀请信。");
  const { community, number, queue } = dispute.request;
  const code = unseal("dispute_party", "code", party.id, party.code);
  const address = unseal("dispute_party", "address", party.id, party.address);
  const names = await namesOf([party.residentId]);
  const name = unseal("dispute_party", "name", party.id, party.name) ?? names.get(party.residentId ?? "");
  const phone = queue.desk.phone || community.phone;
  return {
    title: `调解邀请信 ${number}`,
    foot: `调解邀请信 ${number}`,
    body: html`
      <h1>调解邀请信</h1>
      <p class="number">编号 ${number}</p>
      <p>${name}：</p>
      <p>您好。有一位居民和您有一件事没谈拢，请${community.name}人民调解委员会来调解。来不来，由您定。</p>
      ${address && html`<p class="note">寄到：${address}</p>`}
      <h2>您的权利</h2>
      <table><tbody>${partyRights.map(
        ({ text, article }) => html`<tr><td>${text}</td><td class="note">${article}</td></tr>`,
      )}</tbody></table>
      <h2>怎么回话</h2>
      <p>一、打电话 ${phone}，说愿意还是不愿意。</p>
      <p>二、到${community.name}的人民调解委员会来说，地址：${community.address}。</p>
      ${
        code &&
        html`<div class="whole"><p>三、用手机扫一扫，登录以后写下这八位数字，就能看到、能回话。看了不等于答应。</p>
          <table><tbody><tr><td><div class="code">${qrCode(`${origin}/#/disputes/invited/index`)}</div></td>
          <td><p class="note">只能用一次，三十天内有效</p><h1>${code.slice(0, 4)} ${code.slice(4)}</h1></td></tr></tbody></table></div>`
      }
      <h2>回执（可以撕下交回来）</h2>
      <p>□ 愿意调解　　□ 不愿意调解</p>
      <p>签名：________________　　日期：________________</p>
      <p class="number">${community.name}人民调解委员会（盖章）</p>
      <p class="number">${dateWords(dayOf(now()))}</p>`,
  };
}
