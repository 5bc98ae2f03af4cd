import type { Link } from "../../dataset/model.ts";
import type { WordEntry } from "../../dataset/words.ts";

/** Subjects that every record here is about. */
export const general: readonly string[] = ["cooperation", "security"];
const hasCriteria = ({ linkKinds, kinds, topics, fields }: WordEntry): boolean =>
  linkKinds.length + kinds.length + topics.length + fields.length > 0;

/** The subjects by which links, centres and crossings can be chosen; null when one of them says nothing of these. */
export function criteriaOf(subjects: readonly WordEntry[]): readonly WordEntry[] | null {
  const specific = subjects.filter(({ id }) => !general.includes(id));
  if (!specific.every(hasCriteria)) return null;
  // "Drug smuggling" asks for drugs: smuggling by itself means people.
  const goods = specific.some(isOfGoods);
  const named = goods ? specific.filter((subject) => !isOfSmuggling(subject)) : specific;
  // Who pursues is a patrol or the police, and whoever is pursued flees from the law.
  if (named.some(isPursuit)) return named.filter((subject) => isPursuit(subject) || !isOfPursuit(subject));
  const patrols = named.some(({ linkKinds }) => linkKinds.includes("joint-patrol"));
  return patrols ? named.filter((subject) => !isOfPolice(subject)) : named;
}

const isOfGoods = ({ topics }: WordEntry): boolean => topics.includes("drugs") || topics.includes("weapons");
const isOfSmuggling = ({ topics }: WordEntry): boolean => topics.includes("migrant-smuggling");

const isPursuit = ({ topics }: WordEntry): boolean => topics.includes("hot-pursuit");
const isOfPursuit = (subject: WordEntry): boolean =>
  isOfPolice(subject) || subject.linkKinds.includes("joint-patrol") || subject.topics.includes("extradition");

/** "Do the police patrol the border together" asks for no more than patrols on the border: who patrols is police. */
const isOfPolice = ({ linkKinds, kinds, topics, fields }: WordEntry): boolean =>
  linkKinds.length + kinds.length + topics.length === 0 && fields.every((field) => field === "police");

/** Whether subjects name kinds of links, centres or crossings, and not only fields of work. */
export const namesKinds = (subjects: readonly WordEntry[]): boolean =>
  subjects.some(({ linkKinds, kinds, topics }) => linkKinds.length + kinds.length + topics.length > 0);

function linkIsOf(link: Link, subject: WordEntry, alone: boolean): boolean {
  const { linkKinds, topics, fields } = subject;
  const kind = linkKinds.includes(link.kind);
  if (linkKinds.length > 0 && (alone || kind)) return kind;
  return link.topics.some((topic) => topics.includes(topic)) || link.fields.some((field) => fields.includes(field));
}

/** What subjects choose: which kinds at all, and which of the links. All, for no subjects. */
export function choose(subjects: readonly WordEntry[]): {
  readonly links: boolean;
  readonly isLink: (link: Link) => boolean;
  /** Whether links of a kind can be among them. */
  readonly isKind: (kind: Link["kind"]) => boolean;
  readonly centres: boolean;
  readonly crossings: boolean;
} {
  const kinds = subjects.flatMap((subject) => subject.kinds);
  const withKinds = subjects.filter(({ linkKinds }) => linkKinds.length > 0).length;
  const all = subjects.length === 0;
  const ofLinks = subjects.filter((subject) => subject.kinds.length === 0);
  return {
    links: all || withKinds > 0 || kinds.length === 0,
    isLink: (link) => ofLinks.every((subject) => linkIsOf(link, subject, withKinds === 1)),
    // With one subject that names kinds it has to be one of them.
    isKind: (kind) => withKinds !== 1 || ofLinks.some(({ linkKinds }) => linkKinds.includes(kind)),
    centres: all || kinds.includes("centre"),
    crossings: all || kinds.includes("crossing"),
  };
}

/** Whether the subjects ask for whole kinds of link: then nothing has to be looked at one by one. */
export const asksForWholeKinds = (subjects: readonly WordEntry[]): boolean => {
  const [only, ...more] = subjects;
  return only === undefined || (more.length === 0 && only.linkKinds.length > 0 && only.kinds.length === 0);
};
