/** Said aloud: laid out as a grid on narrow screens, the elements of a table lose the roles they are born with. */
export const gridRoles = {
  grid: { role: "grid" },
  row: { role: "row" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
  cell: { role: "gridcell" },
} as const;
