/** Shows only the submissions that are looked for, and opens what a link leads to. */
export const script = `
const search = document.getElementById("search")
const open = document.getElementById("open")
const count = document.getElementById("count")
const rows = [...document.querySelectorAll("[data-row]")]
const filter = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const row of rows) {
    const details = document.getElementById(row.dataset.row)
    const text = (row.textContent + " " + details.textContent).toLowerCase()
    const fits = words.every((word) => text.includes(word)) && !(open.checked && row.dataset.solved)
    row.hidden = !fits
    details.hidden = !fits
    if (fits) shown += 1
  }
  count.textContent = shown === rows.length ? "" : shown + " of " + rows.length + " shown"
}
const unfold = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target === null) return
  target.hidden = false
  const details = target.closest("details") ?? target.querySelector("details")
  if (details !== null) details.open = true
  target.scrollIntoView()
}
search.addEventListener("input", filter)
open.addEventListener("change", filter)
addEventListener("hashchange", unfold)
document.getElementById("filter").hidden = false
filter()
unfold()
`
