/** Whether somebody else than its makers approved the deck as it is now. */

import { h } from "/own/dom.js";
import { part } from "/own/pages/parts.js";
import { t } from "/own/words.js";

export function approvalPart({ talk, course }, guarded) {
  const { approvals, approvedBy } = talk.review;
  const isMine = approvals.some((each) => each.isMine && each.isOfNow);
  const button = isMine
    ? h("button.outlined", { type: "button", click: guarded(() => talk.say("withdraw")) }, t("talk.withdraw"))
    : h(
        "button.outlined",
        { type: "button", click: guarded(() => talk.say("approve", { version: course.version })) },
        t("talk.approve"),
      );
  return part(
    t("talk.approval"),
    approvedBy ? h("p.good", {}, t("talk.approvedBy", { name: approvedBy })) : h("p", {}, t("talk.notApproved")),
    ...approvals.filter((each) => !each.isOfNow).map(({ by }) => h("p.soft", {}, t("talk.approvedOld", { name: by }))),
    ...(approvedBy ? [] : approvals.filter((each) => each.isOfNow)).map(({ by }) =>
      h("p.bad", {}, t("talk.approvedByMaker", { name: by })),
    ),
    talk.name && h("div.row", {}, button),
    h("p.hint", {}, t("talk.honest")),
  );
}
