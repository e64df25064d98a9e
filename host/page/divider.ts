/** Excel's own limits: the pane starts at 350 px and cannot be drawn narrower than 270. */
const NARROWEST = 270;
const WIDEST = 700;
const STEP = 10;

/** Lets pointer and arrow keys change the width of the pane, given by the page's `--pane-width`. */
export function makeDivider(divider: HTMLElement, page: HTMLElement): void {
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    page.classList.add("resizing");
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) setWidth(page.clientWidth - event.clientX);
  });
  divider.addEventListener("lostpointercapture", () => page.classList.remove("resizing"));
  divider.addEventListener("keydown", (event) => {
    const width = page.clientWidth - divider.getBoundingClientRect().right;
    if (event.key === "ArrowLeft") setWidth(width + STEP);
    if (event.key === "ArrowRight") setWidth(width - STEP);
  });

  function setWidth(width: number): void {
    const kept = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    page.style.setProperty("--pane-width", `${kept}px`);
  }
}
