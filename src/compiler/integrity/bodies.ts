import { isBody } from "../../dataset/isBody.ts";
import type { AuthoringMechanism } from "../schema/authoring.ts";
import type { Checker, Report } from "./checker.ts";

/** Names of a kind of participant, where a row wants one institution or office. */
const kindOfParticipant =
  /^(?:other|further|several|various|some|more)\b|\b(?:authorities|organisations|(?:service )?providers|institutions)\b|^(?:prosecutors|ministries|state bodies|judiciary|civil society)$/i;

/** Words of a participant who was present, which does not make a member. */
const onlySeen = /^(?:only )?(?:seen|present) at\b/i;

/**
 * Rules on a body of one economy: whose name it bears, what its status and its list of members may claim. A law or a system of
 * data has neither name of its own in another language nor members, and is held to the rest.
 */
export function checkBody(checker: Checker, report: Report, record: AuthoringMechanism): void {
  if (record.scope !== "national" || record.economy === null) return;
  if (isBody(record) && record.basis !== "report" && record.summary.note === null) {
    const message =
      'Say in the note of summary what it is called at home ("In Serbian: …"), or whose name in English this is ("The name is that of its own page in English.").';
    report(["summary", "note"], "body-without-own-name", message);
  }
  checkStatus(checker, report, record);
  checkMembers(report, record);
}

function checkStatus(checker: Checker, report: Report, { status, asOf }: AuthoringMechanism): void {
  const since = checker.editionDate === null ? null : Number(checker.editionDate.slice(0, 4)) - 1;
  const seen = status.asOf ?? asOf;
  if (status.value === "unknown" && (status.asOf ?? null) !== null) {
    const message =
      'A body that no page shows at work has no day on which it was seen; take asOf away, and say in the note what is known, or write "active-when-last-seen".';
    report(["status", "asOf"], "unknown-with-date", message);
  } else if (status.value === "active" && since !== null && seen !== null && Number(seen.slice(0, 4)) < since) {
    const message = `"active" needs a page of ${since} or later; a body last seen at work in ${seen} is "active-when-last-seen".`;
    report(["status", "value"], "active-long-ago", message);
  }
}

function checkMembers(report: Report, { memberList, participations }: AuthoringMechanism): void {
  if (memberList?.complete === true && (memberList.note === null || participations.length === 0)) {
    const message =
      '"complete" is true only where a page gives the list: add a row for each institution on it and say in the note which list it is, or write false.';
    report(["memberList", "complete"], "list-without-page", message);
  }
  for (const [index, { name, role, note, asOfNote }] of participations.entries()) {
    const path = ["participations", index];
    if (name !== null && kindOfParticipant.test(name)) {
      const message = `"${name}" names a kind and no single institution or office; say it in the note of memberList and take the row away.`;
      report([...path, "name"], "kind-as-participant", message);
    }
    if (role === "member" && [note, asOfNote].some((words) => onlySeen.test(words ?? ""))) {
      const message = 'Who was only seen at a session need not be a member; write the role "observer".';
      report([...path, "role"], "seen-as-member", message);
    }
  }
}
