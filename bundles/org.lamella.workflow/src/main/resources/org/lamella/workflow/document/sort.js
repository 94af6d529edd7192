
// Tables whose headings are pressed are sorted. No sign here needs escaping, since the page is well-formed XML too.
document.querySelectorAll("table.sortable").forEach(function (table) {
  "use strict";
  var body = table.tBodies[0];
  var given = Array.from(body.rows);
  if (2 > given.length) {
    return;
  }
  function key(row, column) {
    var cell = row.cells[column];
    return cell.hasAttribute("data-order") ? Number(cell.getAttribute("data-order")) : cell.textContent;
  }
  function compare(a, b) {
    if (typeof a !== typeof b) {
      return typeof a === "number" ? -1 : 1;
    }
    return typeof a === "number" ? a - b : a.localeCompare(b, "en", { numeric: true });
  }
  function sort(heading, column) {
    var next = { none: "ascending", ascending: "descending", descending: "none" }[heading.getAttribute("aria-sort")];
    table.querySelectorAll("thead th").forEach(function (other) { other.setAttribute("aria-sort", "none"); });
    heading.setAttribute("aria-sort", next);
    var rows = given.slice();
    if (next !== "none") {
      var sign = next === "ascending" ? 1 : -1;
      rows.sort(function (a, b) { return sign * compare(key(a, column), key(b, column)); });
    }
    rows.forEach(function (row) { body.appendChild(row); });
  }
  table.querySelectorAll("thead th").forEach(function (heading, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.title = "Sort by this column";
    while (heading.firstChild) {
      button.appendChild(heading.firstChild);
    }
    heading.appendChild(button);
    heading.setAttribute("aria-sort", "none");
    button.addEventListener("click", function () { sort(heading, column); });
  });
});
