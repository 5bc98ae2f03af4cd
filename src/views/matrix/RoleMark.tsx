import type { Role } from "../../dataset/model.ts";

const shapes: Readonly<Record<Role, string>> = {
  member: "M7 2a5 5 0 1 0 .01 0Z",
  beneficiary: "M7 2a5 5 0 0 0 0 10Z",
  represented: "M7 7V2a5 5 0 0 1 5 5Z",
  observer: "",
  partner: "",
  host: "M2.500 12V6L7 2l4.500 4v6Z",
  donor: "M5.750 2h2.500v3.750H12v2.500H8.250V12h-2.500V8.250H2v-2.500h3.750Z",
};
const outlines: Partial<Record<Role, string>> = {
  beneficiary: "M7 2a5 5 0 1 0 .01 0Z",
  represented: "M7 2a5 5 0 1 0 .01 0Z",
  observer: "M7 2a5 5 0 1 0 .01 0Z",
  partner: "M7 1.500 12.500 7 7 12.500 1.500 7Z",
};

/** The sign of a role: told apart by shape and filling, never by colour alone. */
export function RoleMark({ role }: { readonly role: Role }) {
  return (
    <svg className="role-mark" data-role={role} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {outlines[role] === undefined ? null : (
        <path d={outlines[role]} fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {shapes[role] === "" ? null : <path d={shapes[role]} fill="currentColor" />}
    </svg>
  );
}
