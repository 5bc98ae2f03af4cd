import type { Field, Link } from "../../dataset/model.ts";

/**
 * Fields of work of the topics that links carry, so that links and mechanisms can be asked for by the same words. The
 * assignment is ours; a topic may belong to several fields.
 */
export const fieldsByTopic: Readonly<Record<string, readonly Field[]>> = {
  border: ["border"],
  "border-control": ["border"],
  "border-crime": ["border", "organised-crime"],
  "border-demarcation": ["border"],
  "border-police": ["border", "police"],
  "civil-legal-cooperation": ["general"],
  "civil-protection": ["crisis-management"],
  "classified-information": ["general"],
  coordination: ["police"],
  counterfeiting: ["organised-crime"],
  "criminal-police": ["police", "organised-crime"],
  customs: ["border"],
  drugs: ["organised-crime"],
  exercise: ["police"],
  extradition: ["prosecution"],
  "hot-pursuit": ["police", "border"],
  "human-trafficking": ["organised-crime", "migration"],
  informal: ["general"],
  "information-exchange": ["police"],
  "joint-action": ["police"],
  "joint-centre": ["police", "border"],
  "joint-investigation": ["police", "prosecution"],
  "joint-investigation-team": ["police", "prosecution"],
  "joint-patrols": ["police", "border"],
  "justice-cooperation": ["prosecution"],
  "migrant-smuggling": ["organised-crime", "migration"],
  "military-synchronised": ["border"],
  "money-laundering": ["organised-crime"],
  murder: ["organised-crime"],
  "mutual-legal-assistance": ["prosecution"],
  "mutual-recognition": ["prosecution"],
  "named-operation": ["police"],
  "organised-crime": ["organised-crime"],
  "parallel-investigations": ["prosecution"],
  "police-cooperation": ["police"],
  "police-oversight": ["police"],
  "political-statement": ["general"],
  "prosecution-cooperation": ["prosecution"],
  "seasonal-traffic-tourist": ["police"],
  tobacco: ["organised-crime"],
  "transfer-of-sentenced-persons": ["prosecution"],
  "trilateral-deployment": ["police", "border"],
  "vehicle-theft": ["organised-crime"],
  weapons: ["organised-crime", "small-arms"],
};

/** Fields of work of a link, by its topics; `general` when no topic says more. */
export function fieldsOfLink(link: Pick<Link, "topics">): readonly Field[] {
  const fields = new Set(link.topics.flatMap((topic) => fieldsByTopic[topic] ?? []));
  return fields.size === 0 ? ["general"] : [...fields];
}

/** Centres of both kinds are the police's and stand for work at borders. */
export const fieldsOfCentre: readonly Field[] = ["police", "border"];
export const fieldsOfCrossing: readonly Field[] = ["border"];
